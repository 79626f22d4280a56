namespace AnyOrder

open System
open System.Collections
open System.Collections.Generic
open System.Diagnostics

/// The lists of an outcome: read-only, found by index at once, and equal when their elements are.
[<Sealed; DebuggerDisplay("{Shown,nq}"); DebuggerTypeProxy(typedefof<ListingView<obj>>)>]
type internal Listing<'T>(items: 'T array) =

    member _.Items = items

    // its ToString asks the items for theirs
    member _.Shown = "Count = " + string items.Length

    override _.ToString() =
        "[" + String.Join(", ", Seq.map string items) + "]"

    override _.GetHashCode() =
        let mutable hash = HashCode()
        items |> Array.iter (fun item -> hash.Add item)
        hash.ToHashCode()

    override _.Equals other =
        match other with
        | :? Listing<'T> as other ->
            obj.ReferenceEquals(items, other.Items)
            || items.Length = other.Items.Length
               && Seq.forall2 (fun a b -> obj.Equals(box a, box b)) items other.Items
        | _ -> false

    interface IReadOnlyList<'T> with
        member _.Item
            with get index = items[index]

    interface IReadOnlyCollection<'T> with
        member _.Count = items.Length
        member _.GetEnumerator() : IEnumerator<'T> = (items :> seq<'T>).GetEnumerator()
        member _.GetEnumerator() : IEnumerator = items.GetEnumerator()

/// What a debugger shows in a list.
and [<Sealed>] internal ListingView<'T>(listing: Listing<'T>) =

    [<DebuggerBrowsable(DebuggerBrowsableState.RootHidden)>]
    member _.Items = listing.Items

[<RequireQualifiedAccess>]
module internal Listing =

    let empty<'T> : IReadOnlyList<'T> = Listing<'T> [||]

    let ofArray (items: 'T array) : IReadOnlyList<'T> =
        if items.Length = 0 then empty else Listing<'T> items

    let ofSeq (items: 'T seq) = ofArray (Array.ofSeq items)

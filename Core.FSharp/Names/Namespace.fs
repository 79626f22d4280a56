namespace AnyOrder

open System
open System.Collections
open System.Collections.Generic
open System.Diagnostics
open System.Runtime.InteropServices

[<AbstractClass>]
type internal ClaimStore() =
    abstract Count: int
    abstract Find: name: Name -> Claim | null
    abstract Sorted: Claim seq
    abstract ToMap: unit -> Map<Name, Claim>

[<Sealed>]
type internal ClaimMap(claims: Map<Name, Claim>) =
    inherit ClaimStore()
    override _.Count = claims.Count

    override _.Find name : Claim | null =
        match claims.TryFind name with
        | Some claim -> claim
        | None -> null

    override _.Sorted = claims.Values
    override _.ToMap() = claims

[<Sealed; DebuggerDisplay("{Shown,nq}"); DebuggerTypeProxy(typeof<NamespaceView>)>]
type Namespace(store: ClaimStore) =

    member _.Store = store
    member _.Count = store.Count
    member _.Shown = ValueText.count store.Count "name" + " bound"
    member _.Contains(name: Name) = not (isNull (store.Find name))
    member _.Find(name: Name) : Claim | null = store.Find name

    member _.TryGet(name: Name<'T>, [<Out>] value: byref<'T>) =
        match store.Find name with
        | null ->
            value <- Unchecked.defaultof<'T>
            false
        | claim ->
            // the names are equal, so their types are
            value <- (claim :?> Claim<'T>).Typed
            true

    override _.GetHashCode() =
        let mutable hash = HashCode()

        for claim in store.Sorted do
            hash.Add claim

        hash.ToHashCode()

    override _.Equals other =
        match other with
        | :? Namespace as other -> store.Count = other.Count && Seq.forall2 (=) store.Sorted other.Store.Sorted
        | _ -> false

    interface IReadOnlyCollection<Claim> with
        member _.Count = store.Count

        member _.GetEnumerator() : IEnumerator<Claim> = store.Sorted.GetEnumerator()
        member _.GetEnumerator() : IEnumerator = store.Sorted.GetEnumerator()

/// What a debugger shows in a namespace.
and [<Sealed>] internal NamespaceView(ns: Namespace) =

    [<DebuggerBrowsable(DebuggerBrowsableState.RootHidden)>]
    member _.Claims = Array.ofSeq ns.Store.Sorted

namespace AnyOrder.FSharp

open System.Collections.Generic
open AnyOrder

[<RequireQualifiedAccess>]
module Namespace =

    let private ofMap claims = Namespace(ClaimMap claims)

    let empty = ofMap Map.empty

    let tryFind (name: Name<'T>) (ns: Namespace) =
        match ns.TryGet name with
        | true, value -> Some value
        | false, _ -> None

    let commit (claim: Claim) (ns: Namespace) =
        ofMap (ns.Store.ToMap().Add(claim.Name, claim))

    let bind (binding: Binding) (ns: Namespace) =
        if ns.Contains binding.Name then
            invalidOp $"{binding.Name} is bound already; a name is bound once."

        commit (Claim.given 0 binding) ns

    let tryClaim (name: Name) (ns: Namespace) =
        match ns.Find name with
        | null -> None
        | claim -> Some claim

    let claim (ns: Namespace) (name: Name) =
        match ns.Find name with
        | null -> raise (KeyNotFoundException $"{name} is not bound.")
        | claim -> claim

    let claims (ns: Namespace) = List.ofSeq ns

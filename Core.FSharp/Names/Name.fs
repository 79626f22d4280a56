namespace AnyOrder

open System
open System.Collections
open System.Collections.Generic
open System.Diagnostics

[<AbstractClass; DebuggerDisplay("{Shown,nq}")>]
type Name(key: string, valueType: Type, membership: Membership option, comparer: IEqualityComparer option) =

    // names are looked up far more often than made
    let hash = HashCode.Combine(key.GetHashCode StringComparison.Ordinal, valueType)

    static let compareTypes (a: Type) (b: Type) =
        if a = b then
            0
        else
            match String.CompareOrdinal(a.AssemblyQualifiedName, b.AssemblyQualifiedName) with
            // one assembly loaded twice: the types differ though no text tells them apart
            | 0 -> a.TypeHandle.Value.CompareTo b.TypeHandle.Value
            | order -> order

    static let compareMembership (a: Membership option) (b: Membership option) =
        match a, b with
        | Some a, Some b ->
            match String.CompareOrdinal(a.Family, b.Family) with
            | 0 -> compareTypes a.IndexType b.IndexType
            | order -> order
        // plain names come before members of families
        | a, b -> compare a.IsSome b.IsSome

    member _.Key = key
    member _.Type = valueType
    member _.Membership = membership
    member _.Comparer = comparer
    member _.AllowsEqual = comparer.IsSome

    member _.FamilyKey: string | null =
        match membership with
        | None -> null
        | Some membership -> membership.Family

    member private this.Compare(other: Name) =
        if obj.ReferenceEquals(this, other) then
            0
        else
            match String.CompareOrdinal(key, other.Key) with
            | 0 ->
                match compareTypes valueType other.Type with
                | 0 -> compareMembership membership other.Membership
                | order -> order
            | order -> order

    override _.ToString() = key

    member _.Shown =
        ValueText.brief key
        + ": "
        + ValueText.typeName valueType
        + if comparer.IsSome then ", equal claims allowed" else ""

    override _.GetHashCode() = hash

    /// Equality without the order: most names that are looked up are the very object, and those that differ have other hashes.
    member private this.Same(other: Name) =
        obj.ReferenceEquals(this, other)
        || hash = other.Hash && String.Equals(key, other.Key) && this.Compare other = 0

    member private _.Hash = hash

    override this.Equals(other: obj | null) =
        match other with
        | :? Name as other -> this.Same other
        | _ -> false

    interface IEquatable<Name> with
        member this.Equals other =
            match other with
            | null -> false
            | other -> this.Same other

    interface IComparable<Name> with
        member this.CompareTo other =
            match other with
            | null -> 1
            | other -> this.Compare other

    interface IComparable with
        member this.CompareTo other =
            match other with
            | :? Name as other -> this.Compare other
            | null -> 1
            | _ -> invalidArg (nameof other) "A name compares with names only."

and internal Membership =
    {
        Family: string
        Index: obj | null
        IndexType: Type
        Pattern: Name option
    }

[<Sealed>]
type Name<'T> internal (key, membership, comparer) =
    inherit Name(key, typeof<'T>, membership, comparer)

    new(key, membership) = Name<'T>(key, membership, None)

    member this.AllowEqual() =
        this.AllowEqual EqualityComparer<'T>.Default

    member this.AllowEqual(comparer: IEqualityComparer<'T>) =
        ArgumentNullException.ThrowIfNull(comparer, nameof comparer)

        // null is a value of types that F# will not unbox it to
        let typed (value: obj | null) =
            match value with
            | :? 'T as value -> value
            | _ -> Unchecked.defaultof<'T>

        let untyped =
            { new IEqualityComparer with
                member _.Equals(a, b) = comparer.Equals(typed a, typed b)
                member _.GetHashCode value = comparer.GetHashCode(typed value)
            }

        Name<'T>(this.Key, this.Membership, Some untyped)

namespace AnyOrder.FSharp

open System
open AnyOrder

[<RequireQualifiedAccess>]
module internal Key =

    let check (key: string) =
        ArgumentNullException.ThrowIfNull(key, nameof key)

        if String.IsNullOrWhiteSpace key then
            invalidArg (nameof key) "A key is empty. Reports print names by their keys: give the name one that can be read."

[<RequireQualifiedAccess>]
module Name =

    let pattern (name: Name) =
        name.Membership |> Option.bind _.Pattern

    let membership (pattern: Name) =
        pattern.Membership
        |> Option.map (fun family -> { family with Pattern = Some pattern })

    let create<'T> (key: string) =
        Key.check key
        Name<'T>(key, None)

    let allowEqual (name: Name<'T>) =
        name.AllowEqual LanguagePrimitives.FastGenericEqualityComparer<'T>

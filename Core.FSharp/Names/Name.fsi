namespace AnyOrder

open System
open System.Collections.Generic

/// <summary>A write-once variable, whatever the type of its value. <see cref="T:AnyOrder.Name`1" /> adds the type.</summary>
/// <remarks>
/// Two names are the same variable when key and value type are the same, and for members of families the family and the type of its keys too.
/// Names are ordered by key (ordinal), then by type; every list in an outcome has this order.
/// </remarks>
[<AbstractClass>]
type Name =

    /// <summary>The text that identifies the name, and by which reports print it; <c>user[42]</c> for a member of a family.</summary>
    member Key: string

    /// <summary>The type of the values this name can be bound to.</summary>
    member Type: Type

    /// <summary>The key of the family the name belongs to, <c>user</c> for <c>user[42]</c>; null for a plain name.</summary>
    member FamilyKey: string | null

    /// <summary>Whether several equal claims on this name are accepted as one.</summary>
    member AllowsEqual: bool

    member internal Membership: Membership option

    /// How equal claims are told from different ones, where they are accepted at all.
    member internal Comparer: System.Collections.IEqualityComparer option

    interface IComparable
    interface IComparable<Name>
    interface IEquatable<Name>

/// What a member of a family keeps of it: the family's key, its own key within the family, and the type of that key.
and internal Membership =
    {
        Family: string
        /// Null for the pattern of the family, which stands for all members where providers are known.
        Index: obj | null
        IndexType: Type
        Pattern: Name option
    }

/// <summary>A write-once variable of type <typeparamref name="T" />.</summary>
[<Sealed>]
type Name<'T> =
    inherit Name

    internal new: key: string * membership: Membership option -> Name<'T>
    internal new: key: string * membership: Membership option * comparer: System.Collections.IEqualityComparer option -> Name<'T>

    /// <summary>The same name, for which claims that are equal by the default comparer of the type count as one.</summary>
    /// <remarks>
    /// The claim of the least generation is kept, and among those the one of the least label. It holds when every claimant used a
    /// name that allows it; the comparer is that of the kept claim. Arrays and most collections are equal by reference only.
    /// </remarks>
    member AllowEqual: unit -> Name<'T>

    /// <summary>The same name, for which claims that are equal by <paramref name="comparer" /> count as one.</summary>
    member AllowEqual: comparer: IEqualityComparer<'T> -> Name<'T>

namespace AnyOrder.FSharp

open AnyOrder

[<RequireQualifiedAccess>]
module internal Key =

    /// Throws when the text is no key of a name or a family.
    val check: key: string -> unit

/// Names, for F#.
[<RequireQualifiedAccess>]
module Name =

    /// The pattern of the family that the name is a member of.
    val internal pattern: name: Name -> Name option

    /// What a member of the family keeps of it, of which the text is known and not the key.
    val internal membership: pattern: Name -> Membership option

    /// The name with this key: any text but an empty one, compared ordinally.
    val create<'T> : key: string -> Name<'T>

    /// The same name, for which claims that are equal by F# equality count as one.
    val allowEqual: name: Name<'T> -> Name<'T> when 'T: equality

namespace AnyOrder

open System
open System.Collections.Generic

/// <summary>In what a name differs from one that was asked for.</summary>
type NearMissReason =

    /// <summary>The same key, for values of another type.</summary>
    | OtherType = 0

    /// <summary>The same text, but one is a plain name and the other a member of a family, or the families have keys of different types.</summary>
    | OtherKind = 1

    /// <summary>Upper case for lower case, or the other way round.</summary>
    | OtherCase = 2

    /// <summary>A few letters.</summary>
    | Spelling = 3

    /// <summary>The same key and the same type of values, in another family.</summary>
    | OtherFamily = 4

/// <summary>A name that is bound or provided, and may be what someone meant who asked for another.</summary>
[<NoComparison>]
type NearMiss =
    {
        /// <summary>The text of the name.</summary>
        Key: string

        /// <summary>The family it is a member of; null for a plain name.</summary>
        FamilyKey: string | null

        /// <summary>The type of its values.</summary>
        Type: Type

        /// <summary>In what it differs.</summary>
        Reason: NearMissReason

        /// <summary>Who bound it, or is to: the label of a program or a rule; null for an input.</summary>
        Provider: string | null

        /// <summary>Where the provider was written.</summary>
        Place: Place
    }

[<RequireQualifiedAccess>]
module internal NearMiss =

    /// At most three, the nearest first. Numbers are told apart, not corrected: `item2` is no slip for `item1`.
    val find: candidates: struct (Name * (string | null) * Place) seq -> name: Name -> IReadOnlyList<NearMiss>

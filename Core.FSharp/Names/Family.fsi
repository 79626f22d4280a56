namespace AnyOrder

/// <summary>Names made from keys: <c>user[42]</c> is the member of the family <c>user</c> for the key 42.</summary>
/// <remarks>
/// Members are the same name when the families have the same key and types and the two keys have the same text. Numbers, strings,
/// characters, booleans, enums, <c>Guid</c>, <c>DateOnly</c>, <c>TimeOnly</c>, <c>TimeSpan</c> and tuples of these have an exact text of their own,
/// the same under every culture; keys of other types need a format.
/// </remarks>
[<Sealed>]
type Family<'K, 'T when 'K: not null> =

    internal new: familyKey: string * format: ('K -> string) -> Family<'K, 'T>

    /// <summary>The text that identifies the family, <c>user</c> for <c>user[42]</c>.</summary>
    member Key: string

    /// The pattern of the family: stands for all members where providers are known.
    member internal Pattern: Name

    /// The key of a member.
    member internal KeyOf: name: Name -> 'K

    /// <summary>The name of the family for this key.</summary>
    member Item: key: 'K -> Name<'T> with get

namespace AnyOrder.FSharp

open AnyOrder

/// Families of names, for F#.
[<RequireQualifiedAccess>]
module Family =

    /// The family with this key, whose members print their own keys exactly.
    /// Throws ArgumentException when 'K has no exact text: use createWith.
    val create<'K, 'T when 'K: not null> : key: string -> Family<'K, 'T>

    /// The family with this key, whose members' keys are told apart by their format: different text for different keys.
    val createWith: format: ('K -> string) -> key: string -> Family<'K, 'T>

    /// The name of the family for this key: `family.[key]`.
    val name: key: 'K -> family: Family<'K, 'T> -> Name<'T>

namespace AnyOrder

open System
open System.Diagnostics
open System.Globalization
open System.Numerics
open System.Runtime.CompilerServices
open Microsoft.FSharp.Reflection

/// A text for a key that no other key of its type has, and that does not change with the culture.
[<RequireQualifiedAccess>]
module internal KeyText =

    // Floating point numbers, DateTime and DateTimeOffset are missing on purpose: values of theirs that are equal
    // can print differently (-0.0 and 0.0, one instant under two offsets).
    let private plain =
        set [
            for t in
                [
                    typeof<sbyte>
                    typeof<byte>
                    typeof<int16>
                    typeof<uint16>
                    typeof<int>
                    typeof<uint32>
                    typeof<int64>
                    typeof<uint64>
                    typeof<Int128>
                    typeof<UInt128>
                    typeof<BigInteger>
                    typeof<decimal>
                    typeof<bool>
                    typeof<char>
                    typeof<string>
                    typeof<Guid>
                    typeof<DateOnly>
                    typeof<TimeOnly>
                    typeof<TimeSpan>
                ] do
                t.FullName
        ]

    let private isTuple (t: Type) =
        t.IsGenericType && t.Namespace = "System" && t.IsAssignableTo typeof<ITuple>

    let rec isExact (t: Type) =
        t.IsEnum
        || plain.Contains t.FullName
        || isTuple t && t.GetGenericArguments() |> Array.forall isExact

    let rec private holdsDecimal (t: Type) =
        t = typeof<decimal>
        || isTuple t && t.GetGenericArguments() |> Array.exists holdsDecimal

    let rec private reduce (key: obj | null) : obj | null =
        match key with
        // dividing by a one with as many zeros as there can be takes all trailing zeros away
        | :? decimal as number -> box (number / 1.0000000000000000000000000000m)
        | :? ITuple as tuple when holdsDecimal (tuple.GetType()) ->
            FSharpValue.MakeTuple(FSharpValue.GetTupleFields(tuple) |> Array.map reduce, tuple.GetType())
        | key -> key

    /// Takes equal keys to the one that stands for them all: 1.0 and 1.00 to 1. Only decimals have equal values that can be told apart.
    let one<'K when 'K: not null> : 'K -> 'K =
        if holdsDecimal typeof<'K> then
            fun key -> unbox<'K>(reduce (box key))
        else
            id

    // names of flags are joined by a sign that no name has; a value without a name is a number, whose sign must not follow the culture
    let private enumText (value: Enum) =
        let text = value.ToString()

        if Char.IsLetter text[0] || text[0] = '_' then
            text.Replace(", ", "|")
        else
            Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString CultureInfo.InvariantCulture

    let rec private item (key: obj | null) =
        match key with
        | null -> "null"
        | :? string as text -> "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\""
        | key -> text key

    and text (key: obj) : string =
        match key with
        | :? string as text -> text
        // as reduced keys print: 1 for 1.0
        | :? decimal as number -> number.ToString("G29", CultureInfo.InvariantCulture)
        | :? TimeOnly as time -> time.ToString("O", CultureInfo.InvariantCulture)
        | :? DateOnly as date -> date.ToString("O", CultureInfo.InvariantCulture)
        | :? Enum as value -> enumText value
        | :? ITuple as tuple ->
            "("
            + String.Join(", ", [ for i in 0 .. tuple.Length - 1 -> item tuple[i] ])
            + ")"
        | :? IFormattable as value -> value.ToString(null, CultureInfo.InvariantCulture)
        | value -> string value

[<Sealed; DebuggerDisplay("{Shown,nq}")>]
type Family<'K, 'T when 'K: not null>(familyKey: string, format: 'K -> string) =

    let membership (index: obj | null) (pattern: Name option) =
        {
            Family = familyKey
            Index = index
            IndexType = typeof<'K>
            Pattern = pattern
        }

    let one = KeyText.one<'K>

    let pattern: Name = Name<'T>(familyKey, Some(membership (null: obj | null) None))

    member _.Key = familyKey

    member _.Shown =
        $"{ValueText.brief familyKey}[{ValueText.typeName typeof<'K>}]: {ValueText.typeName typeof<'T>}"

    member _.Pattern = pattern

    member _.KeyOf(name: Name) =
        match name.Membership with
        | Some { Index = (:? 'K as key) } -> key
        | _ -> invalidArg (nameof name) $"{name} is no member of the family {familyKey}."

    member _.Item
        with get (key: 'K): Name<'T> =
            if isNull (box key) then
                nullArg (nameof key)

            let key = one key
            let text = format key

            if isNull (box text) then
                invalidOp $"The format of the family {familyKey} gave null for a key. It must give a text that no other key has."

            Name<'T>(familyKey + "[" + text + "]", Some(membership (box key) (Some pattern)))

namespace AnyOrder.FSharp

open System
open AnyOrder

[<RequireQualifiedAccess>]
module Family =

    let createWith (format: 'K -> string) (key: string) : Family<'K, 'T> =
        Key.check key
        Family<'K, 'T>(key, format)

    let create<'K, 'T when 'K: not null> (key: string) : Family<'K, 'T> =
        if not (KeyText.isExact typeof<'K>) then
            invalidArg
                (nameof key)
                $"The family {key} has keys of type {typeof<'K>}, whose text may not tell two keys apart. Give the family a format that does."

        createWith (fun key -> KeyText.text key) key

    let name (key: 'K) (family: Family<'K, 'T>) = family[key]

namespace AnyOrder

open System

[<RequireQualifiedAccess>]
module internal EditDistance =

    let private mostEdits = 3

    /// How many letters have to be inserted, deleted, replaced or swapped with their neighbour to make one text of the other, if that is no
    /// more than the limit. Letter case does not count. All ways are tried, which are few: at most four to the power of the limit.
    let within (limit: int) (a: string) (b: string) : int voption =
        let same i j =
            Char.ToUpperInvariant a[i] = Char.ToUpperInvariant b[j]

        let rec go limit i j =
            if i < a.Length && j < b.Length && same i j then
                go limit (i + 1) (j + 1)
            elif i = a.Length && j = b.Length then
                0
            elif limit = 0 || abs (a.Length - i - (b.Length - j)) > limit then
                Int32.MaxValue
            else
                let after isPossible i j =
                    if isPossible then go (limit - 1) i j else Int32.MaxValue

                let isSwap =
                    i + 1 < a.Length && j + 1 < b.Length && same i (j + 1) && same (i + 1) j

                let rest =
                    after (i < a.Length && j < b.Length) (i + 1) (j + 1)
                    |> min (after (i < a.Length) (i + 1) j)
                    |> min (after (j < b.Length) i (j + 1))
                    |> min (after isSwap (i + 2) (j + 2))

                if rest = Int32.MaxValue then rest else 1 + rest

        match go limit 0 0 with
        | Int32.MaxValue -> ValueNone
        | edits -> ValueSome edits

    let private digits (text: string) =
        String.filter (fun (c: char) -> Char.IsAsciiDigit c) text

    /// The distance of two texts that may be one with a slip: at most one letter in three and three in all, and no digit. In texts of three
    /// letters and fewer every letter counts.
    let ofSlip (a: string) (b: string) : int voption =
        let length = max a.Length b.Length
        let limit = if length < 4 then 0 else min mostEdits (length / 3)

        match within limit a b with
        | ValueSome edits when digits a = digits b -> ValueSome edits
        | _ -> ValueNone

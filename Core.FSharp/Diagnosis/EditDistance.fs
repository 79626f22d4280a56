namespace AnyOrder

open System

[<RequireQualifiedAccess>]
module internal EditDistance =

    /// How many letters have to be inserted, deleted, replaced or swapped with their neighbour to make one text of the other (optimal string
    /// alignment), if that is no more than the limit. Letter case does not count.
    let within (limit: int) (a: string) (b: string) : int voption =
        if abs (a.Length - b.Length) > limit then
            ValueNone
        else
            let a, b = a.ToUpperInvariant(), b.ToUpperInvariant()

            // distances of the first i letters of a from the first letters of b, given those for i - 1 and i - 2
            let row i (last: int array) (beforeLast: int array) =
                let row = Array.create (b.Length + 1) i

                for j in 1 .. b.Length do
                    let replaced = last[j - 1] + (if a[i - 1] = b[j - 1] then 0 else 1)
                    row[j] <- min replaced (1 + min row[j - 1] last[j])

                    if i > 1 && j > 1 && a[i - 1] = b[j - 2] && a[i - 2] = b[j - 1] then
                        row[j] <- min row[j] (beforeLast[j - 2] + 1)

                row

            let rec go i last beforeLast =
                if i > a.Length then
                    if Array.last last <= limit then
                        ValueSome(Array.last last)
                    else
                        ValueNone
                elif Array.min last > limit then
                    ValueNone
                else
                    go (i + 1) (row i last beforeLast) last

            go 1 [| 0 .. b.Length |] [||]

    let private digits (text: string) =
        String.filter (fun (c: char) -> Char.IsAsciiDigit c) text

    /// The distance of two texts that may be one with a slip: at most one letter in three, and no digit.
    let ofSlip (a: string) (b: string) : int voption =
        let limit = max a.Length b.Length / 3

        if abs (a.Length - b.Length) <= limit && digits a = digits b then
            within limit a b
        else
            ValueNone

namespace AnyOrder

open System
open System.Collections
open System.Globalization

/// Values and other foreign text as reports print them: in one line, and the same on every machine.
[<RequireQualifiedAccess>]
module internal ValueText =

    let private maxLength = 60
    let private maxItems = 5

    // a list may contain itself
    let private maxDepth = 3

    /// The text with its control characters spelt out, but for those that are white space.
    let visible (text: string) =
        let isHidden (c: char) =
            Char.IsControl c && not (Char.IsWhiteSpace c)

        if Seq.exists isHidden text then
            text
            |> String.collect (fun c ->
                if isHidden c then
                    "\\u" + (int c).ToString("x4", CultureInfo.InvariantCulture)
                else
                    string c)
        else
            text

    /// The text in one line: white space and control characters, however many in a row, become one blank.
    let oneLine (text: string) =
        let isBlank (c: char) = Char.IsWhiteSpace c || Char.IsControl c

        if Seq.exists isBlank text then
            let blanked = String.map (fun c -> if isBlank c then ' ' else c) text
            String.Join(' ', blanked.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        else
            text

    /// 1 name, 2 names.
    let count (number: int) (noun: string) =
        $"{number} {noun}" + (if number = 1 then "" else "s")

    let rec typeName (t: Type) : string =
        match t.GetElementType() with
        | null -> plainTypeName t
        | element when t.IsArray -> typeName element + "[" + String(',', t.GetArrayRank() - 1) + "]"
        | _ -> plainTypeName t

    and private plainTypeName (t: Type) : string =
        if t.IsGenericType then
            let arguments = t.GetGenericArguments() |> Array.map typeName
            t.Name.Split('`')[0] + "<" + String.Join(", ", arguments) + ">"
        else
            t.Name

    /// The text, or its beginning when it is longer than this.
    let cutAt (longest: int) (text: string) =
        if text.Length <= longest then
            text
        else
            // never between the two halves of one character
            let length =
                if Char.IsHighSurrogate text[longest - 2] then
                    longest - 2
                else
                    longest - 1

            text[.. length - 1] + "…"

    let private cut text = cutAt maxLength text

    let private longestKey = 80

    /// A key or a label in one line of a report: a text of the user's can have any length.
    let brief (text: string) =
        visible text |> oneLine |> cutAt longestKey

    let rec private format (depth: int) (value: obj | null) : string =
        match value with
        | null -> "null"
        | :? string as text -> "\"" + cut (oneLine text) + "\""
        | :? char as c -> $"'{c}'"
        | :? DateTime
        | :? DateTimeOffset
        | :? DateOnly
        | :? TimeOnly -> String.Format(CultureInfo.InvariantCulture, "{0:O}", value)
        | :? IFormattable as value -> value.ToString(null, CultureInfo.InvariantCulture) |> oneLine |> cut
        | :? IList when depth = maxDepth -> "[…]"
        // of collections only those whose order is their own: that of a hash table may differ between two processes
        | :? IList as list ->
            let items =
                list
                |> Seq.cast<obj | null>
                |> Seq.truncate maxItems
                |> Seq.map (format (depth + 1))

            let rest = if list.Count > maxItems then [ "…" ] else []
            "[" + String.Join(", ", Seq.append items rest) + "]"
        | value -> string value |> oneLine |> cut

    let standard (value: obj | null) =
        // the ToString of records and tuples asks the current culture
        let culture = CultureInfo.CurrentCulture
        CultureInfo.CurrentCulture <- CultureInfo.InvariantCulture

        try
            format 0 value
        finally
            CultureInfo.CurrentCulture <- culture

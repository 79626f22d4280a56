namespace AnyOrder

open System
open System.Collections.Generic
open System.Diagnostics
open System.Globalization

/// One thing that a debugger shows inside an object, under a name. (A view of F# has no public members of its own, so it shows a list of these.)
[<Sealed; DebuggerDisplay("{Content}", Name = "{Name,nq}")>]
type internal Part(name: string, content: obj | null) =

    [<DebuggerBrowsable(DebuggerBrowsableState.Never)>]
    member _.Name = name

    [<DebuggerBrowsable(DebuggerBrowsableState.RootHidden)>]
    member _.Content = content

/// What a debugger shows when somebody points at an object. It may be shown at any moment, so nothing of the user's is run for it: no continuation,
/// no format, no ToString. Values are shown, be they secrets or not: it is reports that can keep them out.
[<RequireQualifiedAccess>]
module internal Shown =

    let private longestText = 60

    /// What the runtime prints by itself: numbers, dates and the like.
    let private isPlain (value: obj) =
        let t = value.GetType()
        t.IsValueType && not t.IsGenericType && t.Assembly = typeof<obj>.Assembly

    /// Texts, numbers, dates and enumerations as they are; of any other value its type, in braces.
    let value (value: obj | null) : string =
        match value with
        | null -> "null"
        | :? string as text ->
            "\""
            + (ValueText.visible text |> ValueText.oneLine |> ValueText.cutAt longestText)
            + "\""
        | :? bool as value -> if value then "true" else "false"
        | :? char as value -> "'" + ValueText.visible (string value) + "'"
        | :? Enum as value -> value.ToString()
        | :? DateTime
        | :? DateTimeOffset
        | :? DateOnly
        | :? TimeOnly -> String.Format(CultureInfo.InvariantCulture, "{0:O}", value)
        | :? IFormattable as number when isPlain number -> number.ToString(null, CultureInfo.InvariantCulture)
        | value -> "{" + ValueText.typeName (value.GetType()) + "}"

    let assignment (key: string) (assigned: obj | null) : string =
        ValueText.brief key + " = " + value assigned

    /// The first few of many keys or labels.
    let few (texts: IReadOnlyCollection<string>) : string =
        let most = 5
        let first = texts |> Seq.truncate most |> Seq.map ValueText.brief
        let more = texts.Count - most

        String.Join(", ", first)
        + if more > 0 then " and " + string more + " more" else ""

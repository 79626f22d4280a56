namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open AnyOrder

/// How a report speaks of the names, programs and values of one outcome.
[<NoComparison; NoEquality>]
type internal Terms =
    {
        Outcome: Outcome
        /// By key, and by more where the run has another name of that key.
        Name: Name -> string
        /// By label, and the place where it was written.
        Program: string -> string
        /// As Program, for a source.
        Source: string -> string
    }

[<RequireQualifiedAccess>]
module internal Terms =

    let private longestMessage = 300

    let brief (text: string) = ValueText.brief text

    let private everyName (outcome: Outcome) =
        let names = HashSet<Name>()

        for wait in outcome.Waits do
            names.Add wait.Name |> ignore

        for conflict in outcome.Conflicts do
            names.Add conflict.Name |> ignore

        for claim in outcome.Namespace do
            names.Add claim.Name |> ignore

        for provider in Providers.all outcome.Conclusion.Loop.Contents.Providers do
            names.Add provider.Name |> ignore

        names

    /// What tells a name from others of its key.
    let private withType (name: Name) =
        $"{brief name.Key}: {ValueText.typeName name.Type}"

    /// And from others of its key and a type that is called the same.
    let private withAll (name: Name) =
        let origin =
            match name.Membership with
            | None -> "a plain name"
            | Some membership -> $"of {brief membership.Family} by {ValueText.typeName membership.IndexType}"

        $"{brief name.Key}: {name.Type.FullName} ({origin})"

    /// The texts of the names that share their key with others.
    let private ambiguous (names: HashSet<Name>) =
        let texts = Dictionary<Name, string>()
        let first = Dictionary<string, Name>()

        for name in names do
            if not (first.TryAdd(name.Key, name)) then
                texts[name] <- withType name
                texts[first[name.Key]] <- withType first[name.Key]

        for _, same in texts |> Seq.groupBy _.Value |> List.ofSeq do
            if Seq.length same > 1 then
                for text in List.ofSeq same do
                    texts[text.Key] <- withAll text.Key

        texts

    let private nameOf (outcome: Outcome) : Name -> string =
        // a report that prints no name needs no look at those of the run
        let ambiguous = lazy (ambiguous (everyName outcome))

        fun name ->
            match ambiguous.Value.TryGetValue name with
            | true, text -> text
            | false, _ -> brief name.Key

    let private programAt (outcome: Outcome) (label: string) =
        match outcome.Find label with
        | Some program -> Place.after (brief label) program.Place
        | None -> brief label

    let private sourceAt (outcome: Outcome) (label: string) =
        Contents.sources outcome.Conclusion.Loop.Contents
        |> Seq.tryFind (fun source -> source.Label = label)
        |> Option.map Rule.describe
        |> Option.defaultValue $"the source {label}"

    let ofOutcome (outcome: Outcome) =
        {
            Outcome = outcome
            Name = nameOf outcome
            Program = programAt outcome
            Source = sourceAt outcome
        }

    let value (terms: Terms) (value: obj | null) =
        match terms.Outcome.Conclusion.FormatValue with
        | null -> "a value"
        | format ->
            try
                match box (format.Invoke value) with
                | :? string as text -> ValueText.oneLine text
                | _ -> "a value"
            with error ->
                $"a value whose formatter threw {error.GetType().Name}"

    let fault (fault: Fault) =
        let message = ValueText.oneLine fault.Message |> ValueText.cutAt longestMessage
        $"{fault.Name}: {message}"

    let limit (limit: Limit) =
        match limit with
        | Limit.Operations most -> $"made {most} operations in one generation without a pause"
        | Limit.Generations most -> $"could go on, but the limit of generations is {most}"

    let private shown = 3

    /// The first few of many.
    let few (text: 'T -> string) (items: IReadOnlyCollection<'T>) =
        let first = String.Join(", ", items |> Seq.truncate shown |> Seq.map text)

        if items.Count > shown then
            $"{first} and {items.Count - shown} more"
        else
            first

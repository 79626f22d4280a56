namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open AnyOrder

/// How a report speaks of the names, programs and values of one outcome.
[<NoComparison; NoEquality>]
type internal Terms =
    {
        Outcome: Outcome
        /// By key, and by type as well where the run has another name of that key.
        Name: Name -> string
        /// By label, and the place where it was written.
        Program: string -> string
    }

[<RequireQualifiedAccess>]
module internal Terms =

    let private nameOf (outcome: Outcome) : Name -> string =
        let names = HashSet<Name>()

        for wait in outcome.Waits do
            names.Add wait.Name |> ignore

        for conflict in outcome.Conflicts do
            names.Add conflict.Name |> ignore

        // a report that speaks of no name needs no look at those of the run
        if names.Count > 0 then
            for claim in outcome.Namespace do
                names.Add claim.Name |> ignore

            for provider in Providers.all outcome.Conclusion.Loop.Contents.Providers do
                names.Add provider.Name |> ignore

        let keys, clashing = HashSet<string>(), HashSet<string>()

        for name in names do
            if not (keys.Add name.Key) then
                clashing.Add name.Key |> ignore

        fun name ->
            let key = ValueText.oneLine name.Key

            if clashing.Contains name.Key then
                $"{key}: {ValueText.typeName name.Type}"
            else
                key

    let private programAt (outcome: Outcome) (label: string) =
        let text = ValueText.oneLine label

        match outcome.Find label with
        | Some program -> Place.after text program.Place
        | None -> text

    let ofOutcome (outcome: Outcome) =
        {
            Outcome = outcome
            Name = nameOf outcome
            Program = programAt outcome
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
        $"{fault.Exception.GetType().Name}: {ValueText.oneLine fault.Message}"

    let limit (limit: Limit) =
        match limit with
        | Limit.Operations most -> $"made {most} operations in one generation without a pause"
        | Limit.Generations most -> $"could go on, but the limit of generations is {most}"

    let count (number: int) (noun: string) =
        $"{number} {noun}" + (if number = 1 then "" else "s")

    let private shown = 3

    /// The first few of many.
    let few (text: 'T -> string) (items: IReadOnlyCollection<'T>) =
        let first = String.Join(", ", items |> Seq.truncate shown |> Seq.map text)

        if items.Count > shown then
            $"{first} and {items.Count - shown} more"
        else
            first

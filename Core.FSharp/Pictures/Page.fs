namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open System.IO
open System.Text
open System.Text.Json
open System.Text.RegularExpressions
open AnyOrder

/// A run as a page that needs nothing but itself: the report, the graph, and a table of the programs, as they stood after each generation.
[<RequireQualifiedAccess>]
module internal Page =

    let private mostRows = 1000
    let private mostEdges = 500
    let private mostTurns = 50_000

    let private template =
        lazy
            (use stream = typeof<Outcome>.Assembly.GetManifestResourceStream "AnyOrder.Page.html"
             use reader = new StreamReader(nonNull stream)
             reader.ReadToEnd())

    let private statusText (nameText: Name -> string) (status: ProgramStatus) =
        match status with
        | ProgramStatus.Waiting names -> "waits for " + Terms.few nameText names
        | ProgramStatus.Faulted fault -> "faulted: " + Terms.fault fault
        | ProgramStatus.Exhausted limit -> "exhausted: " + Terms.limit limit
        | status -> Stages.statusClass status

    /// The programs that have a row, by number: all of them, or those that did not finish first.
    let private rows (outcome: Outcome) =
        if outcome.Programs.Count <= mostRows then
            List.ofSeq outcome.Programs
        else
            let finished, others =
                outcome.Programs |> List.ofSeq |> List.partition _.Status.IsFinished

            List.truncate mostRows (others @ finished)

    let private table (nameText: Name -> string) (programs: ProgramOutcome list) =
        let text = StringBuilder()

        for number, program in List.indexed programs do
            text.Append(
                $"<tr data-row=\"{number}\" class=\"{Stages.statusClass program.Status}\"><td>{Drawing.html (Terms.brief program.Label)}</td><td>{Drawing.html (string program.Place)}</td><td class=\"status\">{Drawing.html (statusText nameText program.Status)}</td><td class=\"ran\"></td></tr>\n"
            )
            |> ignore

        text.ToString()

    /// Whether the page can show the run as it stood after any generation.
    let private hasSlider (outcome: Outcome) =
        Picture.isRecorded outcome
        && outcome.Generations > 0
        && outcome.History |> Seq.sumBy _.Turns.Count <= mostTurns

    /// What the slider needs: for each row, the generations its program ran in and how it stood after each.
    let private turns (nameText: Name -> string) (numbers: Dictionary<string, int>) (outcome: Outcome) =
        use stream = new MemoryStream()
        use writer = new Utf8JsonWriter(stream)
        writer.WriteStartArray()

        for generation in (if hasSlider outcome then outcome.History else Listing.empty) do
            for turn in generation.Turns do
                match numbers.TryGetValue turn.Label with
                | true, number ->
                    writer.WriteStartArray()
                    writer.WriteNumberValue number
                    writer.WriteNumberValue generation.Number
                    writer.WriteStringValue(Stages.statusClass turn.Status)
                    writer.WriteStringValue(statusText nameText turn.Status)
                    writer.WriteEndArray()
                | false, _ -> ()

        writer.WriteEndArray()
        writer.Flush()
        // the writer escapes what could end a script
        Encoding.UTF8.GetString(stream.ToArray())

    /// The report without its headline, which the page has for a title.
    let private findings (outcome: Outcome) =
        let report = Report.text outcome

        match report.IndexOf '\n' with
        | -1 -> ""
        | first -> report[first + 1 ..]

    let ofOutcome (outcome: Outcome) : string =
        let nameText = (Terms.ofOutcome outcome).Name
        let programs = rows outcome
        let numbers = Dictionary<string, int>()

        programs |> List.iteri (fun number program -> numbers[program.Label] <- number)

        let note, graph =
            match Picture.upTo mostEdges outcome |> Seq.tryHead with
            | Some picture -> Option.defaultValue "" picture.Note, Stages.draw nameText picture ||> Drawing.svg
            | None when outcome.Programs.Count + outcome.Namespace.Count = 0 -> "", Drawing.svg [||] []
            | None -> "too large to be drawn", Drawing.svg [||] []

        let parts: (string * string) list =
            [
                "headline", Drawing.html (string outcome)
                "status", outcome.Status.ToString().ToLowerInvariant()
                "report", Drawing.html (findings outcome)
                "note", Drawing.html note
                "graph", graph
                "rows", table nameText programs
                "more",
                (match outcome.Programs.Count - programs.Length with
                 | 0 -> ""
                 | more -> ValueText.count more "more program" + ", not shown")
                "generations", string outcome.Generations
                "recorded", (if hasSlider outcome then "true" else "false")
                "turns", turns nameText numbers outcome
            ]

        let part = dict parts

        // in one pass, so that no text of the user's is taken for a part
        Regex.Replace(template.Value, @"\{\{(\w+)\}\}", (fun (found: Match) -> part[found.Groups[1].Value]))

namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open System.Text.RegularExpressions
open AnyOrder

/// Pictures as Mermaid flowcharts (https://mermaid.js.org/syntax/flowchart.html).
[<RequireQualifiedAccess>]
module internal Mermaid =

    // Mermaid refuses a text that is longer, unless it is configured otherwise
    let private maxTextSize = 50_000

    // what Mermaid would take for markup, as its own entities
    let private entities =
        dict [
            '"', "#quot;"
            '#', "#35;"
            '&', "#amp;"
            '<', "#lt;"
            '>', "#gt;"
            '`', "#96;"
            '\\', "#92;"
        ]

    let private escaped (c: char) =
        match entities.TryGetValue c with
        | true, entity -> entity
        | false, _ -> string c

    let private quoted (text: string) =
        // a dash, or a number with a dot, that begins a label would begin a list
        let text = ValueText.oneLine text
        let list = Regex.Match(text, @"^(\d*)([-+*.]) ")

        if list.Success then
            let mark = list.Groups[2]
            $"\"{list.Groups[1]}#{int mark.Value[0]};{String.collect escaped text[mark.Index + 1 ..]}\""
        else
            $"\"{String.collect escaped text}\""

    let private looks =
        [
            "finished", "fill:#e8f1fb,stroke:#3a6ea5,color:#10263d"
            "bound", "fill:#ffffff,stroke:#3a6ea5,color:#10263d"
            "given", "fill:#eef7ee,stroke:#4d8a4d,color:#17351a"
            "waiting", "fill:#fdecec,stroke:#c62828,color:#5c0f0f"
            "failed", "fill:#c62828,stroke:#8e1c1c,color:#ffffff"
            "halted", "fill:#f2f2f2,stroke:#888888,color:#333333"
            "contested", "fill:#fdecec,stroke:#c62828,stroke-width:3px,color:#5c0f0f"
            "missing", "fill:#ffffff,stroke:#c62828,stroke-dasharray:5 4,color:#c62828"
        ]

    let private programClass (program: ProgramOutcome) =
        match program.Status with
        | ProgramStatus.Finished _ -> "finished"
        | ProgramStatus.Waiting _ -> "waiting"
        | ProgramStatus.Faulted _
        | ProgramStatus.Exhausted _ -> "failed"
        | ProgramStatus.Halted -> "halted"

    let private nameClass (outcome: Outcome) (contested: HashSet<Name>) (name: Name) =
        if contested.Contains name then
            "contested"
        else
            match outcome.Namespace.Find name with
            | null -> "missing"
            | claim when Claim.isGiven claim -> "given"
            | _ -> "bound"

    let private arrow (edge: Edge) =
        match edge.Kind with
        | Sets
        | Gets -> "-->"
        | Awaits
        | Owes -> "-.->"

    let private text (picture: Picture) =
        let nameText = (Terms.ofOutcome picture.Outcome).Name
        let contested = picture.Outcome.Conflicts |> Seq.map _.Name |> HashSet
        let ids = Dictionary<Node, string>()

        let programs, names =
            picture.Nodes
            |> List.partition (function
                | ProgramNode _ -> true
                | NameNode _ -> false)

        programs |> List.iteri (fun number node -> ids[node] <- $"p{number}")
        names |> List.iteri (fun number node -> ids[node] <- $"n{number}")

        let classOf node =
            match node with
            | ProgramNode program -> programClass program
            | NameNode name -> nameClass picture.Outcome contested name

        let lines =
            [
                "flowchart LR"
                for note in Option.toList picture.Note do
                    $"  %%%% {note}"
                for node in picture.Nodes do
                    match node with
                    | ProgramNode program -> $"  {ids[node]}([{quoted program.Label}]):::{classOf node}"
                    | NameNode name -> $"  {ids[node]}[{quoted (nameText name)}]:::{classOf node}"
                for edge in picture.Edges do
                    $"  {ids[edge.From]} {arrow edge} {ids[edge.To]}"
                let used = picture.Nodes |> List.map classOf |> Set.ofList

                for kind, look in looks do
                    if used.Contains kind then
                        $"  classDef {kind} {look}"

                match
                    picture.Edges
                    |> List.indexed
                    |> List.filter (fun (_, edge) -> edge.Kind = Awaits || edge.Kind = Owes)
                with
                | [] -> ()
                | red ->
                    let numbers = String.Join(",", red |> List.map fst)
                    $"  linkStyle {numbers} stroke:#c62828"
            ]

        String.Join("\n", lines) + "\n"

    let private headlineOnly (outcome: Outcome) =
        let isEmpty = outcome.Programs.Count + outcome.Namespace.Count = 0
        let note = if isEmpty then "" else ", too large to be drawn"

        "flowchart LR\n  run[" + quoted $"{outcome}{note}" + "]\n"

    let ofOutcome (mostEdges: int) (outcome: Outcome) : string =
        Picture.upTo mostEdges outcome
        |> Seq.map text
        |> Seq.tryFind (fun text -> text.Length <= maxTextSize)
        |> Option.defaultWith (fun () -> headlineOnly outcome)

namespace AnyOrder.FSharp

open System.Collections.Generic
open AnyOrder

/// What can be seen of a run in one spot of a drawing: a name, or a program in one generation or beyond them all.
type internal Stage =
    | NameStage of Name
    | ProgramStage of label: string * generation: int

/// A picture as boxes and arrows. A program has a box for each generation in which it got or set something, so that all arrows go the way time goes.
[<RequireQualifiedAccess>]
module internal Stages =

    let private beyond = System.Int32.MaxValue

    let statusClass (status: ProgramStatus) =
        match status with
        | ProgramStatus.Finished _ -> "finished"
        | ProgramStatus.Waiting _ -> "waiting"
        | ProgramStatus.Faulted _ -> "faulted"
        | ProgramStatus.Exhausted _ -> "exhausted"
        | ProgramStatus.Halted -> "halted"

    /// The generation in which a program ran last, as far as it is known: by the record, or by what it claimed.
    let private lastTurns (outcome: Outcome) =
        let last = Dictionary<string, int>()

        for claim in outcome.Namespace do
            match last.TryGetValue claim.Label with
            | true, generation -> last[claim.Label] <- max generation claim.Generation
            | false, _ -> last[claim.Label] <- claim.Generation

        for generation in outcome.History do
            for turn in generation.Turns do
                last[turn.Label] <- generation.Number

        fun label ->
            match last.TryGetValue label with
            | true, generation -> Some generation
            | false, _ -> None

    let private stageOf (node: Node) (generation: int option) =
        match node with
        | NameNode name -> NameStage name
        | ProgramNode program -> ProgramStage(program.Label, Option.defaultValue beyond generation)

    /// Where a program stands in the end: where it ended, or beyond all generations when it did not.
    let private finalStage (lastTurn: string -> int option) (program: ProgramOutcome) =
        match program.Status with
        | ProgramStatus.Waiting _
        | ProgramStatus.Halted -> ProgramStage(program.Label, beyond)
        | _ -> ProgramStage(program.Label, lastTurn program.Label |> Option.defaultValue 1)

    let private nameBox
        (nameText: Name -> string)
        (outcome: Outcome)
        (contested: HashSet<Name>)
        (awaitedSince: Name -> int option)
        (name: Name)
        =
        let claim = outcome.Namespace.Find name

        {
            Text = nameText name
            Class =
                if contested.Contains name then
                    "name contested"
                else
                    match claim with
                    | null -> "name missing"
                    | claim when Claim.isGiven claim -> "name given"
                    | _ -> "name bound"
            IsRound = false
            Column =
                match claim with
                | null -> None
                | claim -> Some(2 * claim.Generation)
            Since =
                match claim with
                | null -> awaitedSince name
                | claim -> Some claim.Generation
        }

    let draw (nameText: Name -> string) (picture: Picture) : Box array * Arrow list =
        let outcome = picture.Outcome
        let contested = outcome.Conflicts |> Seq.map _.Name |> HashSet
        let lastTurn = lastTurns outcome
        let programs = Dictionary<string, ProgramOutcome>()

        for node in picture.Nodes do
            match node with
            | ProgramNode program -> programs[program.Label] <- program
            | NameNode _ -> ()

        let ends (edge: Edge) =
            match edge.Kind, edge.From, edge.To with
            | Awaits, from, ProgramNode program -> stageOf from None, finalStage lastTurn program, lastTurn program.Label
            | Owes, ProgramNode program, target -> finalStage lastTurn program, stageOf target None, lastTurn program.Label
            | _ -> stageOf edge.From edge.Generation, stageOf edge.To edge.Generation, edge.Generation

        let joined = picture.Edges |> List.map (fun edge -> edge, ends edge)

        let stages =
            seq {
                for node in picture.Nodes do
                    match node with
                    | ProgramNode program -> finalStage lastTurn program
                    | NameNode name -> NameStage name

                for _, (source, target, _) in joined do
                    source
                    target
            }
            |> Seq.distinct
            |> Seq.sort
            |> Array.ofSeq

        let numbers = Dictionary<Stage, int>()
        stages |> Array.iteri (fun number stage -> numbers[stage] <- number)
        let awaitedSince = Dictionary<Name, int>()

        for edge, (_, _, since) in joined do
            match edge.Kind, edge.From, since with
            | Awaits, NameNode name, Some since ->
                match awaitedSince.TryGetValue name with
                | true, earlier -> awaitedSince[name] <- min earlier since
                | false, _ -> awaitedSince[name] <- since
            | _ -> ()

        let isRecorded = Picture.isRecorded outcome

        let sinceAwaited name =
            match awaitedSince.TryGetValue name with
            | true, since when isRecorded -> Some since
            | _ -> None

        let boxOf stage =
            match stage with
            | NameStage name -> nameBox nameText outcome contested sinceAwaited name
            | ProgramStage(label, generation) ->
                let isFinal = stage = finalStage lastTurn programs[label]

                {
                    Text = ValueText.oneLine label
                    Class =
                        "program "
                        + (if isFinal then
                               statusClass programs[label].Status
                           else
                               "passed")
                    IsRound = true
                    Column =
                        if generation = beyond then
                            None
                        else
                            Some(2 * generation - 1)
                    Since =
                        if generation = beyond then
                            lastTurn label
                        else
                            Some generation
                }

        /// From each box of a program to its next.
        let goesOn =
            stages
            |> Array.pairwise
            |> Array.choose (fun pair ->
                match pair with
                | ProgramStage(a, _), ProgramStage(b, _) when a = b -> Some pair
                | _ -> None)

        stages |> Array.map boxOf,
        [
            for before, after in goesOn do
                {
                    From = numbers[before]
                    To = numbers[after]
                    Class = "goes"
                    Since = (boxOf after).Since
                }
            for edge, (source, target, since) in joined do
                {
                    From = numbers[source]
                    To = numbers[target]
                    Class =
                        match edge.Kind with
                        | Sets -> "sets"
                        | Gets -> "gets"
                        | Awaits -> "awaits"
                        | Owes -> "owes"
                    Since = since
                }
        ]

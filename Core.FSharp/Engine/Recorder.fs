namespace AnyOrder.FSharp

open System.Collections.Generic
open AnyOrder

/// What a run of the engine remembers of its generations.
[<RequireQualifiedAccess>]
module internal Recorder =

    let awaited (program: Process) =
        if program.HasPaused then
            List.ofArray (program.Node :?> IGet).Names
        else
            []

    let waitingFor (slots: Slots) (node: INode) =
        (node :?> IGet).Names
        |> Array.filter (slots.IsBound >> not)
        |> Array.sort
        |> Listing.ofSeq
        |> ProgramStatus.Waiting

    /// How a program ended, by its last node.
    let ended (node: INode) =
        match node with
        | :? FailureNode as failure -> failure.Status
        | node -> ProgramStatus.Finished (node :?> IResult).Boxed

    let private turn (run: Running) (program: Process) (turn: Played) (claims: Claim seq) : Turn =
        {
            Label = program.Label
            Awaited = Listing.ofSeq (awaited program)
            Got = Listing.ofSeq (List.rev turn.Got)
            Claims = Listing.ofSeq claims
            Status =
                if turn.HasEnded then
                    ended turn.Node
                else
                    waitingFor run.Slots turn.Node
        }

    /// The turns that were run and not taken over yet.
    let turns (run: Running) (playing: Playing) : Turn list =
        let claims = Dictionary<string, List<Claim>>()

        for claim in playing.Claims do
            match claims.TryGetValue claim.Label with
            | true, known -> known.Add claim
            | false, _ -> claims[claim.Label] <- List [ claim ]

        [
            for i in 0 .. run.Ready.Count - 1 do
                match claims.TryGetValue run.Ready[i].Label with
                | true, made -> turn run run.Ready[i] playing.Turns[i] made
                | false, _ -> turn run run.Ready[i] playing.Turns[i] []
        ]

    let remember (run: Running) (turns: Turn seq) (claims: Claim seq) =
        let isBoundBy (claim: Claim) =
            match run.Slots.TryFind claim.Name with
            | null -> false
            | slot -> obj.ReferenceEquals(slot.Claim, claim)

        run.History <-
            History.generation run.Generation turns isBoundBy claims run.Conflicts
            |> History.keep run.Recording run.History

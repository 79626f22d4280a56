namespace AnyOrder.FSharp

open System
open AnyOrder

/// What a run remembers of its generations.
[<RequireQualifiedAccess>]
module internal History =

    /// How much is to be remembered.
    let recording (options: RunOptions) =
        if options.Record then Recording.Everything
        elif isNull options.Observer then Recording.Nothing
        else Recording.Last

    /// What happened in a generation: its turns, what it claimed, and which of that was bound.
    let generation (number: int) (turns: Turn seq) (isBoundBy: Claim -> bool) (claims: Claim seq) (conflicts: Conflict list) : Generation =
        {
            Number = number
            Turns =
                turns
                |> List.ofSeq
                |> List.sortWith (fun a b -> String.CompareOrdinal(a.Label, b.Label))
                |> Listing.ofSeq
            Bound =
                claims
                |> Seq.filter isBoundBy
                |> Seq.sortBy (fun claim -> claim.Name)
                |> Listing.ofSeq
            Conflicts = Listing.ofSeq conflicts
        }

    /// What an outcome shows of it: what was remembered for an observer alone is not a record.
    let recorded (recording: Recording) (history: Generation list) =
        match recording with
        | Recording.Everything -> history
        | Recording.Last
        | Recording.Nothing -> []

    /// Adds a generation, as far as it is to be remembered.
    let keep (recording: Recording) (history: Generation list) (generation: Generation) =
        match recording with
        | Recording.Nothing -> history
        | Recording.Last -> [ generation ]
        | Recording.Everything -> generation :: history

    /// Adds the last generation of a state, whose turns these are.
    let add (turns: Turn seq) (state: State) =
        match state.Recording with
        | Recording.Nothing -> state
        | recording ->
            let isBoundBy (claim: Claim) =
                obj.ReferenceEquals(state.Namespace.Find claim.Name, claim)

            { state with
                History =
                    generation state.Generation turns isBoundBy state.Claims state.Conflicts
                    |> keep recording state.History
            }

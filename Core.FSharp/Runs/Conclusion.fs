namespace AnyOrder.FSharp

open System
open AnyOrder

/// What a run came to, however it was run. What is lazy is made when it is asked for: of most runs nobody asks for all.
[<NoComparison; NoEquality>]
type internal Conclusion =
    {
        Loop: Loop
        Generation: int
        Namespace: Namespace
        /// By label (ordinal).
        Programs: Lazy<ProgramOutcome array>
        Status: Lazy<Status>
        Conflicts: Conflict list
        /// The names of sources that were waited for, and have no answer.
        Asked: Name list
        /// The claims that were accepted because they agree with the one that binds their name.
        Agreed: Lazy<Claim list>
        History: Generation list
        FormatValue: Func<obj | null, string> | null
        /// Where to go on from.
        State: Lazy<State>
    }

[<RequireQualifiedAccess>]
module internal Conclusion =

    let sorted (programs: ProgramOutcome array) =
        Array.sortInPlaceWith (fun (a: ProgramOutcome) (b: ProgramOutcome) -> String.CompareOrdinal(a.Label, b.Label)) programs
        programs

    let private severity (program: ProgramOutcome) =
        match program.Status with
        | ProgramStatus.Finished _ -> Status.Resolved
        | ProgramStatus.Waiting _ -> Status.Stuck
        | ProgramStatus.Exhausted _ -> Status.Exhausted
        | ProgramStatus.Faulted _ -> Status.Faulted
        | ProgramStatus.Halted -> Status.Halted

    let statusOf (conflicts: Conflict list) (programs: ProgramOutcome seq) =
        if conflicts.IsEmpty then
            programs |> Seq.map severity |> Seq.fold max Status.Resolved
        else
            Status.Conflicted

    let private programs (state: State) =
        let waiting =
            [
                for waiters in state.Waiters.Values do
                    for waiter in waiters do
                        let names = waiter.Names |> List.filter (state.Namespace.Contains >> not)
                        waiter.Label, ProgramStatus.Waiting(Listing.ofSeq (List.sort names))
            ]

        let ready =
            [
                for ready in state.Ready do
                    ready.Label,
                    if state.Conflicts.IsEmpty && Interpreter.isOver state then
                        ProgramStatus.Exhausted(Limit.Generations state.MaxGenerations)
                    else
                        ProgramStatus.Halted
            ]

        let place label =
            match state.Instances.TryFind label, state.Loop.Contents.Entries.TryFind label with
            | Some instance, _ -> instance.Place
            | None, Some entry -> entry.Place
            | None, None -> Place.Unknown

        Map.toList state.Ended @ waiting @ ready
        |> Seq.map (fun (label, status) ->
            {
                Label = label
                Place = place label
                Status = status
            })
        |> Array.ofSeq
        |> sorted

    let ofState (state: State) : Conclusion =
        let programs = lazy (programs state)

        {
            Loop = state.Loop
            Generation = state.Generation
            Namespace = state.Namespace
            Programs = programs
            Status = lazy (statusOf state.Conflicts programs.Value)
            Conflicts = state.Conflicts
            Asked = state.Asked
            Agreed = lazy (List.concat state.Agreed.Values)
            History = History.recorded state.Recording state.History
            FormatValue = state.FormatValue
            State = lazy state
        }

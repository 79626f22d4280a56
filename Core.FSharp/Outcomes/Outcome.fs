namespace AnyOrder

open System
open System.Collections.Generic
open AnyOrder.FSharp

[<NoComparison; CustomEquality>]
type ProgramOutcome =
    {
        Label: string
        Place: Place
        Status: ProgramStatus
    }

    override this.ToString() = $"{this.Label}: {this.Status}"

    override this.GetHashCode() =
        HashCode.Combine(this.Label, this.Status)

    override this.Equals other =
        match other with
        | :? ProgramOutcome as other -> this.Label = other.Label && this.Status.Equals other.Status
        | _ -> false

type Outcome(state: State) =

    let waiting () =
        [
            for waiters in state.Waiters.Values do
                for waiter in waiters do
                    let names =
                        waiter.Names |> List.filter (state.Namespace.Contains >> not) |> List.sort

                    waiter.Label, ProgramStatus.Waiting names
        ]

    let ready () =
        [
            for ready in state.Ready do
                ready.Label,
                if state.Conflicts.IsEmpty && Interpreter.isOver state then
                    ProgramStatus.Exhausted(Limit.Generations state.MaxGenerations)
                else
                    ProgramStatus.Halted
        ]

    let place label =
        match state.Instances.TryFind label with
        | Some instance -> instance.Place
        | None -> state.Loop.Contents.Entries[label].Place

    // made when asked for: of a run that is resumed many times only the last outcome is read
    let programs =
        lazy
            (Map.toList state.Ended @ waiting () @ ready ()
             |> List.sortWith (fun (a, _) (b, _) -> String.CompareOrdinal(a, b))
             |> List.map (fun (label, status) ->
                 {
                     Label = label
                     Place = place label
                     Status = status
                 }))

    let severity program =
        match program.Status with
        | ProgramStatus.Finished _ -> Status.Resolved
        | ProgramStatus.Waiting _ -> Status.Stuck
        | ProgramStatus.Exhausted _ -> Status.Exhausted
        | ProgramStatus.Faulted _ -> Status.Faulted
        | ProgramStatus.Halted -> Status.Halted

    let status =
        lazy
            (if state.Conflicts.IsEmpty then
                 programs.Value |> List.map severity |> List.fold max Status.Resolved
             else
                 Status.Conflicted)

    member _.State = state
    member _.Status = status.Value
    member _.Generations = state.Generation
    member _.Namespace = state.Namespace
    member _.Programs: IReadOnlyList<ProgramOutcome> = programs.Value
    member _.Conflicts: IReadOnlyList<Conflict> = state.Conflicts

    member this.WithResults(results: Func<Outcome, 'R>) =
        ArgumentNullException.ThrowIfNull(results, nameof results)
        Outcome<'R>(state, results)

    override _.ToString() =
        let count (number: int) noun =
            $"{number} {noun}" + (if number = 1 then "" else "s")

        let finished = programs.Value |> List.filter _.Status.IsFinished |> List.length

        let ofAll =
            if finished = programs.Value.Length then
                count finished "program"
            else
                $"{finished} of " + count programs.Value.Length "program"

        $"run is {status.Value.ToString().ToLowerInvariant()} after "
        + count state.Generation "generation"
        + ": "
        + count state.Namespace.Count "name"
        + $" bound, {ofAll} finished"

    override _.GetHashCode() =
        HashCode.Combine(status.Value, state.Generation, state.Namespace)

    override this.Equals other =
        match other with
        | :? Outcome as other ->
            this.Generations = other.Generations
            && this.Namespace.Equals other.Namespace
            && this.Programs.Equals other.Programs
            && this.Conflicts.Equals other.Conflicts
        | _ -> false

and [<Sealed>] Outcome<'R>(state: State, results: Func<Outcome, 'R>) =
    inherit Outcome(state)

    member this.Results = results.Invoke this

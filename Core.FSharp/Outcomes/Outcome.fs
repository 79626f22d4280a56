namespace AnyOrder

open System
open System.Collections.Generic
open AnyOrder.FSharp

type Outcome(state: State) =

    let waiting () =
        [
            for waiters in state.Waiters.Values do
                for waiter in waiters do
                    let names = waiter.Names |> List.filter (state.Namespace.Contains >> not)
                    waiter.Label, ProgramStatus.Waiting(Listing.ofSeq (List.sort names))
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

    let placeOfClaim (claim: Claim) =
        match state.Loop.Contents.Inputs.TryFind claim.Name with
        | Some input when Claim.isGiven claim -> input.Place
        | _ -> place claim.Label

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
                 })
             |> Array.ofList)

    let diagnosis =
        lazy (Diagnosis.make state.Loop.Contents state.Conflicts programs.Value)

    let severity (program: ProgramOutcome) =
        match program.Status with
        | ProgramStatus.Finished _ -> Status.Resolved
        | ProgramStatus.Waiting _ -> Status.Stuck
        | ProgramStatus.Exhausted _ -> Status.Exhausted
        | ProgramStatus.Faulted _ -> Status.Faulted
        | ProgramStatus.Halted -> Status.Halted

    let status =
        lazy
            (if state.Conflicts.IsEmpty then
                 programs.Value |> Seq.map severity |> Seq.fold max Status.Resolved
             else
                 Status.Conflicted)

    // what a name can be mistaken for
    let known () =
        seq {
            for claim in state.Namespace do
                struct (claim.Name, claim.Label, placeOfClaim claim)

            for provider in Providers.all state.Loop.Contents.Providers do
                if not (state.Namespace.Contains provider.Name) then
                    struct (provider.Name, provider.Label, provider.Place)
        }

    member _.State = state
    member _.Status = status.Value
    member _.Generations = state.Generation
    member _.Namespace = state.Namespace
    member _.Programs = Listing.ofArray programs.Value
    member _.Conflicts = Listing.ofSeq state.Conflicts
    member _.Causes = diagnosis.Value.Causes
    member _.Waits = diagnosis.Value.Waits
    member _.History = Listing.ofSeq (List.rev state.History)

    member _.NearMisses(name: Name) =
        ArgumentNullException.ThrowIfNull(name, nameof name)
        NearMiss.find (known ()) name

    member this.WithResults(results: Func<Outcome, 'R>) =
        ArgumentNullException.ThrowIfNull(results, nameof results)
        Outcome<'R>(state, results)

    override _.ToString() =
        let count (number: int) noun =
            $"{number} {noun}" + (if number = 1 then "" else "s")

        let counted what =
            programs.Value |> Array.filter what |> Array.length

        let finished = counted _.Status.IsFinished
        let all = programs.Value.Length
        let ofAll = if finished = all then "" else $"{finished} of "

        String.Join(
            ", ",
            [
                $"run is {status.Value.ToString().ToLowerInvariant()} after "
                + count state.Generation "generation"
                + ": "
                + count state.Namespace.Count "name"
                + " bound"
                ofAll + count all "program" + " finished"
                match counted _.Status.IsWaiting with
                | 0 -> ()
                | waiting ->
                    $"{waiting} waiting"
                    count diagnosis.Value.Causes.Count "cause"
            ]
        )

    override _.GetHashCode() =
        HashCode.Combine(status.Value, state.Generation, state.Namespace)

    override this.Equals other =
        match other with
        | :? Outcome as other ->
            this.Generations = other.Generations
            && this.Namespace.Equals other.Namespace
            && this.Programs.Equals other.Programs
            && this.Conflicts.Equals other.Conflicts
            && this.Causes.Equals other.Causes
        | _ -> false

and [<Sealed>] Outcome<'R>(state: State, results: Func<Outcome, 'R>) =
    inherit Outcome(state)

    member this.Results = results.Invoke this

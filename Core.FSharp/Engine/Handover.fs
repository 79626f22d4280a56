namespace AnyOrder.FSharp

open System.Collections.Generic
open AnyOrder

/// A run of the engine as a conclusion, and as the state that the interpreter would have come to.
[<RequireQualifiedAccess>]
module internal Handover =

    let private statusOf (run: Running) (isReady: HashSet<Process>) (program: Process) =
        if program.HasEnded then
            Recorder.ended program.Node
        elif not (isReady.Contains program) then
            Recorder.waitingFor run.Slots program.Node
        elif run.Conflicts.IsEmpty && run.IsOver then
            ProgramStatus.Exhausted(Limit.Generations run.MaxGenerations)
        else
            ProgramStatus.Halted

    let private readyOf (ns: Namespace) (program: Process) : Ready =
        {
            Label = program.Label
            Awaited = Recorder.awaited program
            Claimed = program.Claimed
            Program =
                match program.Node with
                | :? IGet as get when program.HasPaused -> Suspended.resume get program.WholeStack ns
                | _ -> program.Entry.Program
        }

    let private waiterOf (program: Process) : Waiter =
        let get = program.Node :?> IGet
        let names = List.ofArray get.Names
        let stack = program.WholeStack

        {
            Label = program.Label
            Claimed = program.Claimed
            Demand = names
            // from the name on that it stands under
            Names = names |> List.skipWhile (fun name -> not (name.Equals program.Slot.Name))
            Continuation = fun ns -> Suspended.resume get stack ns
        }

    let private state (run: Running) (ns: Namespace) (agreed: Claim list) (isReady: HashSet<Process>) : State =
        let waiting =
            [
                for program in run.Processes do
                    if program.HasPaused && not (isReady.Contains program) then
                        program
            ]

        {
            Loop = run.Loop
            Generation = run.Generation
            Namespace = ns
            Ready = [ for program in run.Ready -> readyOf ns program ]
            Waiters =
                waiting
                |> List.groupBy (fun program -> program.Slot.Name)
                |> List.map (fun (name, programs) -> name, List.map waiterOf programs)
                |> Map
            Ended =
                Map [
                    for program in run.Processes do
                        if program.HasEnded then
                            program.Label, statusOf run isReady program
                ]
            Instances =
                Map [
                    for program in run.Processes do
                        if program.Entry.IsInstance then
                            program.Label,
                            {
                                Name = program.Entry.Owns.Head
                                Place = program.Entry.Place
                            }
                ]
            Asked = List.ofSeq run.Asked
            Agreed = agreed |> List.groupBy (fun claim -> claim.Name) |> Map
            Claims =
                Seq.append ns agreed
                |> Seq.filter (fun claim -> claim.Generation = run.Generation)
                |> Seq.sortBy Claim.rank
                |> List.ofSeq
            Conflicts = run.Conflicts
            Recording = run.Recording
            History = run.History
            MaxOperations = run.MaxOperations
            MaxGenerations = run.MaxGenerations
            FormatValue = run.FormatValue
        }

    let conclude (run: Running) : Conclusion =
        let ns = Namespace(SlotStore(run.Slots, run.Bound))
        let isReady = HashSet run.Ready

        let programs =
            lazy
                (Conclusion.sorted [|
                    for program in run.Processes do
                        {
                            Label = program.Label
                            Place = program.Entry.Place
                            Status = statusOf run isReady program
                        }
                |])

        let agreed =
            lazy
                [
                    for slot in run.Slots.All do
                        match slot.Further with
                        | null -> ()
                        | further -> yield! further.Agreed
                ]

        {
            Loop = run.Loop
            Generation = run.Generation
            Namespace = ns
            Programs = programs
            Status = lazy (Conclusion.statusOf run.Conflicts programs.Value)
            Conflicts = run.Conflicts
            Asked = List.ofSeq run.Asked
            Agreed = agreed
            History = History.recorded run.Recording run.History
            FormatValue = run.FormatValue
            State = lazy (state run ns agreed.Value isReady)
        }

namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open System.Threading.Tasks
open AnyOrder

[<Sealed>]
type internal Engine(options: RunOptions, loop: Loop) =

    // the values of options count at the moment the run starts
    let maxOperations = options.MaxOperations
    let maxGenerations = options.MaxGenerations
    let formatValue = options.FormatValue
    let token = options.CancellationToken
    let recording = History.recording options
    let isRecording = recording <> Recording.Nothing

    let contents = loop.Contents

    let slots =
        Slots(contents, contents.Inputs.Count + contents.Entries.Count + contents.Entries.Count / 4)

    let processes = List<Process>(contents.Entries.Count)
    let instances = Dictionary<string, Name>()

    let mutable ready = List<Process>(contents.Entries.Count)
    let mutable woken = List<Process>()
    let mutable played: Played array = [||]
    let mutable generation = 0
    let mutable bound = 0
    let mutable conflicts: Conflict list = []
    let mutable lastClaims: Claim list = []
    let mutable history: Generation list = []

    let workers =
        Array.init options.MaxDegreeOfParallelism (fun _ -> Worker(slots, maxOperations, isRecording))

    let stand (program: Process) (slot: Slot) =
        program.Slot <- slot
        program.Next <- slot.Waiters
        slot.Waiters <- program

    /// Puts a program under the first of its names that is not bound, or among those that run next when there is none.
    let settle (program: Process) (names: Name list) =
        match names |> List.skipWhile slots.IsBound with
        | [] ->
            program.Names <- []
            woken.Add program
        | name :: _ as names ->
            program.Names <- names
            stand program (slots.Get name)

    /// Starts the definition of a name that is waited for, when a rule has one and has not started it yet.
    let demand (name: Name) =
        match Contents.ruleFor name contents |> Option.map (Rule.instance name) with
        | Some entry when not (slots.IsBound name) && instances.TryAdd(entry.Label, name) ->
            let program = Process entry
            processes.Add program
            woken.Add program
        | _ -> ()

    let pause (program: Process) (turn: inref<Played>) =
        program.Node <- turn.Node
        program.Stack <- turn.Stack
        program.Claimed <- turn.Claimed
        program.HasEnded <- turn.HasEnded
        program.Failure <- turn.Failure
        program.HasPaused <- not turn.HasEnded

        if not turn.HasEnded then
            let get = turn.Node :?> IGet

            match get.Single with
            | null ->
                let missing = get.Names |> List.filter (slots.IsBound >> not)
                settle program missing

                if not contents.Rules.IsEmpty then
                    List.iter demand missing
            | name ->
                stand program (slots.Get name)

                if not contents.Rules.IsEmpty then
                    demand name

    let wake (slot: Slot) =
        let mutable program = slot.Waiters
        slot.Waiters <- null

        while not (isNull program) do
            let next = program.Next
            program.Next <- null

            if program.Names.IsEmpty then
                woken.Add program
            else
                settle program program.Names

            program <- next

    /// The claims that one name has got in this generation are judged by the code that the interpreter judges them by.
    let judge (slot: Slot) =
        let agreed, further =
            match slot.Further with
            | null -> [], []
            | more -> more.Agreed, more.Pending

        let made = Option.toList (Option.ofObj slot.Pending) @ further

        match Conflict.judge (Option.ofObj slot.Owner) (Option.ofObj slot.Claim) agreed made with
        | Ok(kept, others) ->
            if not others.IsEmpty then
                let more = Option.defaultWith FurtherClaims (Option.ofObj slot.Further)
                more.Agreed <- others @ agreed
                slot.Further <- more

            Some kept
        | Error conflict ->
            conflicts <- conflict :: conflicts
            None

    let bind (slot: Slot) (claim: Claim) =
        match slot.Claim with
        | null ->
            slot.Claim <- claim
            bound <- bound + 1
            true
        | _ -> false

    let claimed = List<Slot>()
    let newlyBound = List<Slot>()

    let note (claim: Claim) =
        let slot = slots.Get claim.Name

        if isNull slot.Pending then
            slot.Pending <- claim
            claimed.Add slot
        else
            let more = Option.defaultWith FurtherClaims (Option.ofObj slot.Further)
            more.Pending <- claim :: more.Pending
            slot.Further <- more

    let isPlain (slot: Slot) =
        isNull slot.Claim
        && isNull slot.Further
        && (isNull slot.Owner || slot.Owner = (nonNull slot.Pending).Label)

    /// Binds what the generation claimed, then wakes who waited for it.
    let commit () =
        for slot in claimed do
            let standing =
                if isPlain slot then
                    Option.ofObj slot.Pending
                else
                    judge slot

            match standing with
            | Some claim ->
                if bind slot claim then
                    newlyBound.Add slot
            | None -> ()

            slot.Pending <- null

            match slot.Further with
            | null -> ()
            | more -> more.Pending <- []

        if not conflicts.IsEmpty then
            conflicts <- conflicts |> List.sortBy _.Name

        claimed.Clear()

        for slot in newlyBound do
            wake slot

        newlyBound.Clear()

    let remember (turns: Turn seq) =
        if isRecording then
            let isBoundBy (claim: Claim) =
                match slots.TryFind claim.Name with
                | null -> false
                | slot -> obj.ReferenceEquals(slot.Claim, claim)

            history <-
                History.generation generation turns isBoundBy lastClaims conflicts
                |> History.keep recording history

    let awaited (program: Process) =
        if program.HasPaused then
            (program.Node :?> IGet).Names
        else
            []

    let turnOf (program: Process) (turn: Played) (claims: Claim seq) : Turn =
        {
            Label = program.Label
            Awaited = Listing.ofSeq (awaited program)
            Got = Listing.ofSeq (List.rev turn.Got)
            Claims = Listing.ofSeq claims
            Status =
                match turn.Failure with
                | null when turn.HasEnded -> ProgramStatus.Finished (turn.Node :?> IResult).Boxed
                | null ->
                    (turn.Node :?> IGet).Names
                    |> List.filter (slots.IsBound >> not)
                    |> List.sort
                    |> Listing.ofSeq
                    |> ProgramStatus.Waiting
                | failure -> failure
        }

    /// What the programs did that have just run, before it is committed.
    let turns () =
        let claims =
            workers |> Seq.collect _.Claims |> Seq.toArray |> Array.groupBy _.Label |> dict

        [
            for i in 0 .. ready.Count - 1 do
                match claims.TryGetValue ready[i].Label with
                | true, made -> turnOf ready[i] played[i] made
                | false, _ -> turnOf ready[i] played[i] []
        ]

    // below this many programs a generation is run by one thread: spreading it costs more than it gains
    let leastSpread = 64

    let play () =
        let generation = generation + 1

        if played.Length < ready.Count then
            played <- Array.zeroCreate (max ready.Count (2 * played.Length))

        for worker in workers do
            worker.Claims.Clear()

        if workers.Length = 1 || ready.Count < leastSpread then
            for i in 0 .. ready.Count - 1 do
                played[i] <- workers[0].Play(ready[i], generation)
        else
            let ready, played = ready, played
            // small portions that workers take as they come to them: programs differ in weight
            let portion = max 1 (min 256 (ready.Count / (8 * workers.Length)))
            let next = ref 0

            Parallel.For(
                0,
                workers.Length,
                ParallelOptions(MaxDegreeOfParallelism = workers.Length),
                fun number ->
                    let mutable first = System.Threading.Interlocked.Add(next, portion) - portion

                    while first < ready.Count do
                        for i in first .. min ready.Count (first + portion) - 1 do
                            played[i] <- workers[number].Play(ready[i], generation)

                        first <- System.Threading.Interlocked.Add(next, portion) - portion
            )
            |> ignore

    do
        for entry in contents.Entries.Values do
            let program = Process entry
            processes.Add program
            ready.Add program

            match entry.Defines with
            | Some name -> (slots.Get name).Owner <- entry.Label
            | None -> ()

            for name in entry.Provides do
                (slots.Get name).Owner <- entry.Label

        for input in contents.Inputs.Values do
            let claim = Claim.given 0 input.Binding
            bind (slots.Get claim.Name) claim |> ignore

            if isRecording then
                lastClaims <- claim :: lastClaims

        if not lastClaims.IsEmpty then
            remember []

    member _.IsOver =
        ready.Count = 0 || not conflicts.IsEmpty || generation >= maxGenerations

    member _.History = history

    member _.Step() =
        play ()

        if token.IsCancellationRequested then
            false
        else
            let turns = if isRecording then turns () else []
            generation <- generation + 1

            for i in 0 .. ready.Count - 1 do
                pause ready[i] &played[i]

            for worker in workers do
                for claim in worker.Claims do
                    note claim

            commit ()

            if isRecording then
                lastClaims <- workers |> Seq.collect _.Claims |> List.ofSeq

            let ran = ready
            ready <- woken
            woken <- ran
            woken.Clear()
            remember turns
            true

    member this.Conclude() : Conclusion =
        let isOver = this.IsOver
        let isReady = HashSet ready

        let statusOf (program: Process) =
            match program.Failure with
            | null when program.HasEnded -> ProgramStatus.Finished program.Result
            | null when isReady.Contains program ->
                if conflicts.IsEmpty && isOver then
                    ProgramStatus.Exhausted(Limit.Generations maxGenerations)
                else
                    ProgramStatus.Halted
            | null ->
                (program.Node :?> IGet).Names
                |> List.filter (slots.IsBound >> not)
                |> List.sort
                |> Listing.ofSeq
                |> ProgramStatus.Waiting
            | failure -> failure

        let programs =
            lazy
                (Conclusion.sorted [|
                    for program in processes do
                        {
                            Label = program.Label
                            Place = program.Entry.Place
                            Status = statusOf program
                        }
                |])

        let ns = Namespace(SlotStore(slots, bound))

        let agreed =
            lazy
                [
                    for slot in slots.All do
                        match slot.Further with
                        | null -> ()
                        | more -> yield! more.Agreed
                ]

        let state () : State =
            let readyNow =
                [
                    for program in ready do
                        {
                            Label = program.Label
                            Awaited = awaited program
                            Claimed = program.Claimed
                            Program =
                                match program.Node with
                                | :? IGet as get when program.HasPaused -> Suspended.resume get program.WholeStack ns
                                | _ -> program.Entry.Program
                        }
                ]

            let waiters =
                [
                    for program in processes do
                        if program.HasPaused && not (isReady.Contains program) then
                            let get = program.Node :?> IGet
                            let stack = program.WholeStack

                            program.Slot.Name,
                            {
                                Label = program.Label
                                Claimed = program.Claimed
                                Demand = get.Names
                                Names = if program.Names.IsEmpty then get.Names else program.Names
                                Continuation = fun ns -> Suspended.resume get stack ns
                            }
                ]

            let agreedByName = agreed.Value |> List.groupBy (fun claim -> claim.Name) |> Map

            {
                Loop = loop
                Generation = generation
                Namespace = ns
                Ready = readyNow
                Waiters =
                    waiters
                    |> List.groupBy fst
                    |> List.map (fun (name, waiters) -> name, List.map snd waiters)
                    |> Map
                Ended =
                    Map [
                        for program in processes do
                            if program.HasEnded then
                                program.Label, statusOf program
                    ]
                Instances =
                    Map [
                        for program in processes do
                            match instances.TryGetValue program.Label with
                            | true, name -> program.Label, { Name = name; Place = program.Entry.Place }
                            | false, _ -> ()
                    ]
                Agreed = agreedByName
                Claims =
                    Seq.append ns agreed.Value
                    |> Seq.filter (fun claim -> claim.Generation = generation)
                    |> Seq.sortBy Claim.rank
                    |> List.ofSeq
                Conflicts = conflicts
                Recording = recording
                History = history
                MaxOperations = maxOperations
                MaxGenerations = maxGenerations
                FormatValue = formatValue
            }

        {
            Loop = loop
            Generation = generation
            Namespace = ns
            Programs = programs
            Status = lazy (Conclusion.statusOf conflicts programs.Value)
            Conflicts = conflicts
            Agreed = agreed
            History = History.recorded recording history
            FormatValue = formatValue
            State = lazy (state ())
        }

namespace AnyOrder.FSharp

open System.Collections.Generic
open AnyOrder

[<Sealed; AllowNullLiteral>]
type internal PartProcess(entry: Entry, generation: int) =
    inherit Process(entry)
    member val Generation = generation with get, set

    /// How many moves it has left in the generation.
    member val Left = 0 with get, set

[<Struct; NoComparison; NoEquality>]
type internal Demand = { Name: Name; Generation: int }

[<Sealed>]
type internal PartialRun(contents: Contents, options: RunOptions) =

    let slots = Slots(contents, 0)
    let worker = Worker(slots, options.MaxOperations, false, null)
    let hasRules = not contents.Rules.IsEmpty
    let limit = options.MaxGenerations
    let processes = List<PartProcess>()
    let ended = List<PartProcess>()
    let demands = List<Demand>()

    // of a name that a rule defines, the least generation in which it was demanded
    let least = Dictionary<Name, int>()
    let ready = Queue<PartProcess>()
    let mutable held = List<PartProcess>()
    let mutable gate = limit
    let mutable last = 0

    let enqueue (program: PartProcess) =
        if program.Generation > gate then
            held.Add program
        else
            ready.Enqueue program

    let isDue (program: PartProcess) (slot: Slot) =
        not (isNull slot.Claim) && (nonNull slot.Claim).Generation < program.Generation

    /// Notes that a program waits for a name. When a rule for it begins depends on the first who does, whoever that turns out to be.
    let demand (program: PartProcess) (slot: Slot) =
        if not (isDue program slot) then
            let isNews =
                if hasRules && (Contents.ruleFor slot.Name contents).IsSome then
                    match least.TryGetValue slot.Name with
                    | true, known when known <= program.Generation -> false
                    | _ ->
                        least[slot.Name] <- program.Generation
                        true
                else
                    isNull slot.Claim && not slot.IsDemanded

            if isNews then
                slot.IsDemanded <- true

                demands.Add
                    {
                        Name = slot.Name
                        Generation = program.Generation
                    }

    let after (generation: int) (slot: Slot) =
        max generation ((nonNull slot.Claim).Generation + 1)

    let goOn (program: PartProcess) (generation: int) =
        if generation > program.Generation then
            program.Generation <- generation
            program.Left <- options.MaxOperations

        enqueue program

    let stand (program: PartProcess) (slot: Slot) =
        program.Slot <- slot
        program.Next <- slot.Waiters
        slot.Waiters <- program

    /// Puts a program under the first of its names that is not bound, or among those that can go on.
    let settle (program: PartProcess) =
        match program.Slots with
        | null ->
            if isNull program.Slot.Claim then
                stand program program.Slot
            else
                goOn program (after program.Generation program.Slot)
        | slots ->
            while program.Passed < slots.Length && not (isNull slots[program.Passed].Claim) do
                program.Passed <- program.Passed + 1

            if program.Passed < slots.Length then
                stand program slots[program.Passed]
            else
                goOn program (Array.fold after program.Generation slots)

    let pause (program: PartProcess) (turn: inref<Played>) =
        program.Node <- turn.Node
        program.Stack <- turn.Stack
        program.Claimed <- turn.Claimed
        program.Left <- turn.Left

        if turn.HasEnded then
            program.End()
            ended.Add program
        else
            let get = turn.Node :?> IGet
            program.Passed <- 0

            match get.Single with
            | null ->
                program.Slots <- get.Names |> Array.map slots.Get
                Array.iter (demand program) (nonNull program.Slots)
            | name ->
                program.Slots <- null
                program.Slot <- if isNull turn.Slot then slots.Get name else turn.Slot
                demand program program.Slot

            settle program

    member _.Gate
        with get () = gate
        and set value =
            gate <- min value limit
            let waiting = held
            held <- List()

            for program in waiting do
                enqueue program

    member _.Start(entry: Entry, generation: int) =
        let program = PartProcess(entry, generation, Left = options.MaxOperations)
        processes.Add program
        enqueue program

    member _.Bind(claim: Claim) =
        let slot = slots.Get claim.Name
        slot.Claim <- claim
        let mutable program = slot.Waiters
        slot.Waiters <- null

        while not (isNull program) do
            let next = program.Next
            program.Next <- null
            settle (program :?> PartProcess)
            program <- next

    member _.IsBound name = slots.IsBound name

    member _.Step() =
        match ready.TryDequeue() with
        | false, _ -> false
        | true, program ->
            last <- max last program.Generation
            let turn = worker.PlayOn(program, program.Generation, program.Left)
            pause program &turn
            true

    member _.IsIdle = ready.Count = 0
    member _.Held = held.Count
    member _.Generation = last
    member _.Processes = processes :> IReadOnlyList<PartProcess>
    member _.Claims = worker.Claims
    member _.Ended = ended
    member _.Demands = demands

    member _.Unmet =
        seq {
            for slot in slots.All do
                if slot.IsDemanded && isNull slot.Claim then
                    {
                        Name = slot.Name
                        Generation =
                            match least.TryGetValue slot.Name with
                            | true, generation -> generation
                            | false, _ -> 1
                    }
        }

    member _.StatusOf(program: PartProcess, isHalted: bool) =
        if program.HasEnded then
            Recorder.ended program.Node
        elif program.HasPaused && not (isNull program.Slot) && isNull program.Slot.Claim then
            Recorder.waitingFor slots program.Node
        elif isHalted then
            ProgramStatus.Halted
        else
            ProgramStatus.Exhausted(Limit.Generations limit)

namespace AnyOrder.FSharp

open AnyOrder

/// Who waits stands under one of its names; who waits for nothing any more runs next.
[<RequireQualifiedAccess>]
module internal Waiting =

    let start (run: Running) (entry: Entry) =
        let program = Process entry
        run.Processes.Add program
        program

    let private stand (program: Process) (slot: Slot) =
        program.Slot <- slot
        program.Next <- slot.Waiters
        slot.Waiters <- program

    let private isFree (slot: Slot) = isNull slot.Claim

    /// Puts a program under the first of its names that is not bound, or among those that run next when there is none. None of the names is
    /// looked at again that was found bound before.
    let private settle (run: Running) (program: Process) (slots: Slot array) =
        while program.Passed < slots.Length && not (isFree slots[program.Passed]) do
            program.Passed <- program.Passed + 1

        if program.Passed = slots.Length then
            run.Woken.Add program
        else
            stand program slots[program.Passed]

    /// Starts the definition of a name that is waited for, when a rule has one and has not started it yet.
    let private demand (run: Running) (slot: Slot) =
        if run.HasRules && isFree slot && not slot.IsDemanded then
            slot.IsDemanded <- true

            match Contents.ruleFor slot.Name run.Contents with
            | Some rule when rule.IsReady slot.Name -> run.Woken.Add(start run (Contents.instance slot.Name rule run.Contents))
            | Some _ -> run.Asked.Add slot.Name
            | None -> ()

    /// Takes over what a turn came to.
    let pause (run: Running) (program: Process) (turn: inref<Played>) =
        program.Node <- turn.Node
        program.Stack <- turn.Stack
        program.Claimed <- turn.Claimed

        if turn.HasEnded then
            program.End()
        else
            let get = turn.Node :?> IGet

            match get.Single with
            | null ->
                let slots = nonNull turn.Slots

                get.Names
                |> Array.iteri (fun i name ->
                    if isNull slots[i] then
                        slots[i] <- run.Slots.Get name)

                program.Slots <- slots
                program.Passed <- 0
                settle run program slots

                for slot in slots do
                    demand run slot
            | name ->
                program.Slots <- null
                program.Passed <- 0
                let slot = if isNull turn.Slot then run.Slots.Get name else turn.Slot
                stand program slot
                demand run slot

    /// Wakes or moves on all who stand under a name that is bound now.
    let wake (run: Running) (slot: Slot) =
        let mutable program = slot.Waiters
        slot.Waiters <- null

        while not (isNull program) do
            let next = program.Next
            program.Next <- null

            match program.Slots with
            | null -> run.Woken.Add program
            | slots -> settle run program slots

            program <- next

namespace AnyOrder.FSharp

open System.Collections.Generic
open AnyOrder

/// Runs turns, as Play does, against slots that stand still. What a worker writes is its own: the claims of its turns, and the answers it returns.
[<Sealed>]
type internal Worker(slots: Slots, maxOperations: int, isRecording: bool) =

    let claims = List<Claim>()
    let finder = SlotFinder slots

    /// The claims of the turns since the last clearing, in the order they were made.
    member _.Claims = claims

    /// Runs a program until it pauses, in the generation of this number. Counts moves as Program.tryView does, with which a program goes on from a
    /// set or a get by two moves, the last of which needs a continuation to move to. Of a program whose result is to be boxed the moves that lead into and
    /// out of it are counted, and not made.
    member _.Play(program: Process, generation: int) : Played =
        let mutable node = program.Node
        let mutable stack = program.Stack
        let mutable claimed = program.Claimed
        let isInner = program.IsInner

        // the move that leads into the program
        let mutable budget =
            if isInner && not program.HasPaused then
                maxOperations - 1
            else
                maxOperations

        let mutable got = []
        let mutable isRunning = true
        let mutable hasEnded = false
        let mutable failure: ProgramStatus | null = null

        let exhaust () =
            ProgramStatus.Exhausted(Limit.Operations maxOperations)

        let mutable answer = program.HasPaused
        // that of the one name of the get that the node is
        let mutable slot = program.Slot
        let mutable several = program.Slots

        try
            while isRunning do
                if answer then
                    // a get whose names are all bound, or a set
                    if budget < 2 then
                        failure <- exhaust ()
                        isRunning <- false
                    else
                        budget <- budget - (if obj.ReferenceEquals(stack, Frame.Bottom) then 1 else 2)

                        let struct (next, rest) =
                            match node with
                            | :? IGet as get ->
                                finder.One <- slot
                                finder.Several <- several
                                get.Resume(finder, stack)
                            | node -> (node :?> ISet).Resume stack

                        node <- next
                        stack <- rest
                        answer <- false
                elif budget = 0 then
                    failure <- exhaust ()
                    isRunning <- false
                else
                    let struct (next, rest) = node.Step stack

                    if obj.ReferenceEquals(next, node) && obj.ReferenceEquals(rest, stack) then
                        match node with
                        | :? IGet as get ->
                            let isBound =
                                match get.Single with
                                | null ->
                                    let found = slots.Find get.Names
                                    several <- found
                                    found |> Array.forall (fun slot -> not (isNull slot || isNull slot.Claim))
                                | name ->
                                    slot <- slots.TryFind name
                                    not (isNull slot || isNull slot.Claim)

                            if isBound then
                                if isRecording then
                                    got <- List.rev get.Names @ got

                                answer <- true
                            else
                                isRunning <- false
                        | :? ISet as set ->
                            claims.Add(Claim(set.Binding, program.Label, generation, claimed))
                            claimed <- claimed + 1
                            answer <- true
                        | _ ->
                            // the move that leads out of it
                            if isInner && budget < 2 then
                                failure <- exhaust ()
                            else
                                hasEnded <- true

                            isRunning <- false
                    else
                        budget <- budget - 1
                        node <- next
                        stack <- rest
        with error ->
            failure <- ProgramStatus.Faulted(Fault error)

        {
            Node = node
            Stack = stack
            Claimed = claimed
            HasEnded = hasEnded || not (isNull failure)
            Failure = failure
            Got = got
            Slot = slot
            Slots = several
        }

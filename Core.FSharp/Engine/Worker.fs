namespace AnyOrder.FSharp

open System.Collections.Generic
open System.Runtime.ExceptionServices
open AnyOrder

/// Runs turns, as Play does, against slots that stand still. What a worker writes is its own: the claims of its turns, and the answers it returns.
[<Sealed>]
type internal Worker(slots: Slots, maxOperations: int, isRecording: bool, scribe: Scribe) =

    let claims = List<Claim>()
    let finder = SlotFinder slots

    let exhausted: INode =
        FailureNode(ProgramStatus.Exhausted(Limit.Operations maxOperations))

    // what is bound in the generation itself, or later, is seen by those who come after it
    let isBefore (generation: int) (slot: Slot) =
        not (isNull slot)
        && (match slot.Claim with
            | null -> false
            | claim -> claim.Generation < generation)

    /// The claims of the turns since the last clearing, in the order they were made.
    member _.Claims = claims

    /// Who notes what the turns do; null where nobody does.
    member _.Scribe = scribe

    /// Runs a program until it pauses, in the generation of this number. Counts moves as Program.tryView does, with which a program goes on from a
    /// set or a get by two moves, the last of which needs a continuation to move to. Of a program whose result is to be boxed the moves that lead into and
    /// out of it are counted, and not made.
    member this.Play(program: Process, generation: int) : Played =
        this.PlayOn(program, generation, maxOperations)

    /// The same, with as many moves left as a former turn in the same generation left.
    member _.PlayOn(program: Process, generation: int, left: int) : Played =
        let mutable node = program.Node
        let mutable stack = program.Stack
        let mutable claimed = program.Claimed
        // the move that leads into the program
        let mutable budget =
            if not (program.HasPaused || program.Entry.IsDefinition) then
                left - 1
            else
                left

        let mutable got = []
        let mutable isRunning = true
        let mutable hasEnded = false
        let isKept = not (isNull scribe || program.IsRecalled)
        let mutable answer = program.HasPaused
        // that of the one name of the get that the node is, and those of its several names
        let mutable slot = program.Slot
        let mutable several = program.Slots

        while isRunning do
            try
                while isRunning do
                    if budget = 0 || answer && budget < 2 then
                        node <- exhausted
                        hasEnded <- true
                        isRunning <- false
                    elif answer then
                        // a get whose names are all bound, or a set
                        budget <- budget - (if obj.ReferenceEquals(stack, Frame.Bottom) then 1 else 2)

                        let struct (next, rest) =
                            match node with
                            | :? IGet as get ->
                                if isKept then
                                    scribe.Got(program, slot, several)

                                finder.Expect(slot, several)
                                get.Resume(finder, stack)
                            | node -> (node :?> ISet).Resume stack

                        node <- next
                        stack <- rest
                        answer <- false
                    else
                        budget <- budget - 1
                        let struct (next, rest) = node.Step stack

                        if not (obj.ReferenceEquals(next, node) && obj.ReferenceEquals(rest, stack)) then
                            node <- next
                            stack <- rest
                        else
                            // a pause is no move
                            budget <- budget + 1

                            match node with
                            | :? IGet as get ->
                                let isBound =
                                    match get.Single with
                                    | null ->
                                        let found = slots.Find get.Names
                                        several <- found
                                        Array.forall (isBefore generation) found
                                    | name ->
                                        slot <- slots.TryFind name
                                        several <- null
                                        isBefore generation slot

                                answer <- isBound
                                isRunning <- isBound

                                if isBound && isRecording then
                                    got <- List.rev (List.ofArray get.Names) @ got
                            | :? ISet as set ->
                                let claim = set.Claim(program.Label, generation, claimed)
                                claims.Add claim

                                if isKept then
                                    scribe.Claimed(program, claim)

                                claimed <- claimed + 1
                                answer <- true
                            | _ ->
                                // the move that leads out of it
                                if budget < 2 && not program.Entry.IsDefinition then
                                    node <- exhausted

                                hasEnded <- true
                                isRunning <- false
            with error ->
                match Handler.tryFail (ExceptionDispatchInfo.Capture error) stack with
                | ValueSome(struct (next, rest)) ->
                    node <- next
                    stack <- rest
                    answer <- false
                | ValueNone ->
                    node <- FailureNode(ProgramStatus.Faulted(Fault error))
                    hasEnded <- true
                    isRunning <- false

        if isKept then
            scribe.Paused(program, maxOperations - budget, node, hasEnded)

        {
            Node = node
            Stack = stack
            Claimed = claimed
            Left = budget
            HasEnded = hasEnded
            Got = got
            Slot = slot
            Slots = several
        }

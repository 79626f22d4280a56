namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open AnyOrder

/// Notes what programs do in the turns of one worker, but for those of whom it is known.
[<Sealed; AllowNullLiteral>]
type internal Scribe() =

    // with fewer moves than these left, a program does not come to its end
    static let ending = 2L

    let deeds = List<Deed>()

    let diaryOf (program: Process) =
        match program.Diary with
        | null ->
            let diary = Diary()
            program.Diary <- diary
            diary
        | diary -> diary

    /// A definition ends with the claim that it is: no more is to be said of its end.
    let isSaid (program: Process) (reads: ReadOnlyMemory<byte>) =
        reads.IsEmpty
        && program.Entry.IsDefinition
        && deeds.Count > 0
        && (let last = deeds[deeds.Count - 1]
            obj.ReferenceEquals(last.Entry, program.Entry) && not (isNull last.Claim))

    /// The deeds since the last clearing. Those of one program are in the order in which they were done.
    member _.Deeds = deeds

    member _.Got(program: Process, slot: Slot, several: Slot array | null) =
        let diary = diaryOf program

        match several with
        | null -> diary.Got(nonNull slot.Claim)
        | slots ->
            diary.Begin slots.Length

            for slot in slots do
                diary.GotNext(nonNull slot.Claim)

    member _.Claimed(program: Process, claim: Claim) =
        deeds.Add
            {
                Entry = program.Entry
                Reads = (diaryOf program).Take()
                Claim = claim
                Ends = false
                Result = (null: obj | null)
                Moves = 0L
            }

    /// The turn took so many moves, and ended at this node.
    member _.Paused(program: Process, moves: int, node: INode, hasEnded: bool) =
        let diary = diaryOf program
        diary.Moves <- diary.Moves + int64 moves

        match node with
        | :? IResult as result when hasEnded ->
            let reads = diary.Take()

            if isSaid program reads then
                deeds[deeds.Count - 1] <-
                    { deeds[deeds.Count - 1] with
                        Ends = true
                        Result = result.Boxed
                        Moves = diary.Moves + ending
                    }
            else
                deeds.Add
                    {
                        Entry = program.Entry
                        Reads = reads
                        Claim = null
                        Ends = true
                        Result = result.Boxed
                        Moves = diary.Moves + ending
                    }
        | _ -> ()

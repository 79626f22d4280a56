namespace AnyOrder.FSharp

open System
open AnyOrder

/// What a program has got since its last deed, as rows of those who keep runs, and how many moves it has made.
///
/// Each get is a number of seven bits to a byte, the least ones first, the last byte below 128: of one name twice its row; of several names
/// twice their count and one, and then their rows.
[<Sealed; AllowNullLiteral>]
type internal Diary() =

    let mutable bytes: byte array = Array.zeroCreate 16
    let mutable length = 0

    let rec write (number: uint64) =
        if length = bytes.Length then
            Array.Resize(&bytes, 2 * length + 16)

        if number < 128UL then
            bytes[length] <- byte number
            length <- length + 1
        else
            bytes[length] <- byte number ||| 128uy
            length <- length + 1
            write (number >>> 7)

    member val Moves = 0L with get, set

    member _.Got(claim: Claim) = write (2UL * uint64 claim.Row)

    /// Of several names as many claims are to be noted next.
    member _.Begin(count: int) = write (2UL * uint64 count + 1UL)

    member _.GotNext(claim: Claim) = write (uint64 claim.Row)

    /// What was got since it was last taken.
    member _.Take() : ReadOnlyMemory<byte> =
        let taken = ReadOnlyMemory(bytes, 0, length)
        bytes <- Array.Empty()
        length <- 0
        taken

namespace AnyOrder.FSharp

open System.Numerics
open AnyOrder

/// The slots of a run by name. Read by all workers while a generation runs, changed between generations only. An open table with the hash codes beside
/// the slots: a name that is not in the cache costs one line of it.
[<Sealed>]
type internal Slots(contents: Contents, capacity: int) =

    let hasRules = not contents.Rules.IsEmpty

    // at most two thirds are taken, and a power of two is not filled by names in a row
    let mutable table: struct (int * Slot) array =
        Array.zeroCreate (int (BitOperations.RoundUpToPowerOf2(uint (max 8 (capacity + capacity / 2)))))

    let mutable count = 0

    // a hash code's low bits need not differ where its high bits do
    let start (hash: int) =
        int ((uint hash * 2654435769u) >>> (32 - BitOperations.Log2(uint table.Length)))

    /// Where the name is, or where it would go.
    let rec seek (name: Name) (hash: int) (position: int) : int =
        let struct (other, slot) = table[position]

        if
            isNull slot
            || other = hash && (obj.ReferenceEquals(slot.Name, name) || slot.Name.Equals name)
        then
            position
        else
            seek name hash ((position + 1) &&& (table.Length - 1))

    let grow () =
        let old = table
        table <- Array.zeroCreate (2 * old.Length)

        for struct (hash, slot) as item in old do
            if not (isNull slot) then
                table[seek slot.Name hash (start hash)] <- item

    member _.All: Slot seq =
        seq {
            for struct (_, slot) in table do
                if not (isNull slot) then
                    slot
        }

    /// The slot of a name, if it has one.
    member _.TryFind(name: Name) : Slot =
        let hash = name.GetHashCode()
        let struct (_, slot) = table[seek name hash (start hash)]
        slot

    /// The slots of several names, as far as they have any.
    member this.Find(names: Name array) : Slot array = Array.map this.TryFind names

    member this.IsBound(name: Name) =
        match this.TryFind name with
        | null -> false
        | slot -> not (isNull slot.Claim)

    /// The slot of a name, made if need be.
    member _.Get(name: Name) : Slot =
        let hash = name.GetHashCode()
        let position = seek name hash (start hash)
        let struct (_, known) = table[position]

        if isNull known then
            let slot = Slot name

            // those of definitions and declarations were made when the run began
            if hasRules then
                slot.Owner <- Contents.owner name contents |> Option.toObj

            table[position] <- struct (hash, slot)
            count <- count + 1

            if 3 * count > 2 * table.Length then
                grow ()

            slot
        else
            known

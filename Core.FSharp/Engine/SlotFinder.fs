namespace AnyOrder.FSharp

open AnyOrder

/// Finds the values of names that are bound: first in the slots that the program is known to ask for.
[<Sealed>]
type internal SlotFinder(slots: Slots) =
    inherit Finder()

    let mutable one: Slot = null
    let mutable several: Slot array | null = null

    // they are asked for in the order they stand in, if each is asked for once
    let mutable next = 0

    let isNext (several: Slot array) (name: Name) =
        next < several.Length && obj.ReferenceEquals(several[next].Name, name)

    let search (name: Name) : Slot =
        match several with
        | Null when not (isNull one) && obj.ReferenceEquals(one.Name, name) -> one
        | NonNull several when isNext several name ->
            next <- next + 1
            several[next - 1]
        | _ -> slots.TryFind name

    /// The slots that the next get asks for: of its one name, or of its several names.
    member _.Expect(slot: Slot, slots: Slot array | null) =
        one <- slot
        several <- slots
        next <- 0

    override _.Find name = nonNull (search name).Claim

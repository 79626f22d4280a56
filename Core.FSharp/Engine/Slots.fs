namespace AnyOrder.FSharp

open System.Collections.Generic
open AnyOrder

/// The slots of a run by name. Read by all workers while a generation runs, changed between generations only.
[<Sealed>]
type internal Slots(contents: Contents, capacity: int) =

    let slots = Dictionary<Name, Slot>(capacity)
    let hasRules = not contents.Rules.IsEmpty

    member _.All = slots.Values

    /// The slot of a name, if it has one.
    member _.TryFind(name: Name) : Slot =
        match slots.TryGetValue name with
        | true, slot -> slot
        | false, _ -> null

    /// The slots of several names, as far as they have any.
    member this.Find(names: Name list) : Slot array =
        let found = Array.zeroCreate (List.length names)
        names |> List.iteri (fun i name -> found[i] <- this.TryFind name)
        found

    member this.IsBound(name: Name) =
        match this.TryFind name with
        | null -> false
        | slot -> not (isNull slot.Claim)

    /// The slot of a name, made if need be.
    member this.Get(name: Name) : Slot =
        match this.TryFind name with
        | null ->
            let slot = Slot name

            // those of definitions and declarations were made when the run began
            if hasRules then
                slot.Owner <- Contents.owner name contents |> Option.toObj

            slots.Add(name, slot)
            slot
        | slot -> slot

/// Finds the values of names that are bound: first in the slots that the program is known to ask for.
[<Sealed>]
type internal SlotFinder(slots: Slots) =
    inherit Finder()

    static let few = 16

    member val One: Slot = null with get, set
    member val Several: Slot array | null = null with get, set

    member private this.Search(name: Name) : Slot =
        match this.Several with
        | null -> slots.TryFind name
        | several when several.Length > few -> slots.TryFind name
        | several ->
            match several |> Array.tryFind (fun slot -> obj.ReferenceEquals(slot.Name, name)) with
            | Some slot -> slot
            | None -> slots.TryFind name

    override this.Find name =
        let slot =
            if not (isNull this.One) && obj.ReferenceEquals(this.One.Name, name) then
                this.One
            else
                this.Search name

        (nonNull slot.Claim).Binding

/// The slots of a run that is over, as a namespace.
[<Sealed>]
type internal SlotStore(slots: Slots, count: int) =
    inherit ClaimStore()

    let sorted =
        lazy
            (let claims =
                [|
                    for slot in slots.All do
                        match slot.Claim with
                        | null -> ()
                        | claim -> claim
                |]

             Array.sortInPlaceWith (fun (a: Claim) (b: Claim) -> compare a.Name b.Name) claims
             claims)

    override _.Count = count

    override _.Find name : Claim | null =
        match slots.TryFind name with
        | null -> null
        | slot -> slot.Claim

    override _.Sorted = sorted.Value

    override _.ToMap() =
        Map [ for claim in sorted.Value -> claim.Name, claim ]

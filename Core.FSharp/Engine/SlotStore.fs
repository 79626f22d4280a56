namespace AnyOrder.FSharp

open AnyOrder

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

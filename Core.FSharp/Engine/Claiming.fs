namespace AnyOrder.FSharp

open AnyOrder

/// The claims of a generation are noted one by one, and committed as a set.
[<RequireQualifiedAccess>]
module internal Claiming =

    let private furtherOf (slot: Slot) =
        match slot.Further with
        | null ->
            let further = FurtherClaims()
            slot.Further <- further
            further
        | further -> further

    let note (run: Running) (claim: Claim) =
        let slot = run.Slots.Get claim.Name

        if isNull slot.Pending then
            slot.Pending <- claim
            run.Claimed.Add slot
        else
            let further = furtherOf slot
            further.Pending <- claim :: further.Pending

    let bind (run: Running) (slot: Slot) (claim: Claim) =
        slot.Claim <- claim
        run.Bound <- run.Bound + 1

    /// One claim on a name that is free and nobody else's.
    let private isPlain (slot: Slot) =
        isNull slot.Claim
        && isNull slot.Further
        && (isNull slot.Owner || slot.Owner = (nonNull slot.Pending).Label)

    /// The claim that stands, by the code that the interpreter judges claims by.
    let private judge (run: Running) (slot: Slot) =
        let agreed, further =
            match slot.Further with
            | null -> [], []
            | further -> further.Agreed, further.Pending

        let made = Option.toList (Option.ofObj slot.Pending) @ further

        match Conflict.judge (Option.ofObj slot.Owner) (Option.ofObj slot.Claim) agreed made with
        | Ok(kept, others) ->
            if not others.IsEmpty then
                (furtherOf slot).Agreed <- others @ agreed

            Some kept
        | Error conflict ->
            run.Conflicts <- conflict :: run.Conflicts
            None

    let private commitOne (run: Running) (slot: Slot) =
        let standing =
            if isPlain slot then
                Option.ofObj slot.Pending
            else
                judge run slot

        match standing with
        | Some claim when isNull slot.Claim -> bind run slot claim
        | _ -> ()

        slot.Pending <- null

        match slot.Further with
        | null -> ()
        | further -> further.Pending <- []

    /// Binds what the generation claimed, and wakes who waited for it. Nobody is woken before all is bound.
    let commit (run: Running) =
        for slot in run.Claimed do
            commitOne run slot

        if not run.Conflicts.IsEmpty then
            run.Conflicts <- run.Conflicts |> List.sortBy _.Name

        for slot in run.Claimed do
            // under a name that is bound nobody stands but those who waited for it until now
            if not (isNull slot.Claim) then
                Waiting.wake run slot

        run.Claimed.Clear()

namespace AnyOrder.FSharp

open AnyOrder

/// What a report says of conflicts.
[<RequireQualifiedAccess>]
module internal Conflicts =

    let private most = 10

    let private claimant (terms: Terms) (claim: Claim) =
        match terms.Outcome.Conclusion.Loop.Contents.Inputs.TryFind claim.Name with
        | Some input when Claim.isGiven claim -> Place.after "the loop's input" input.Place
        | _ -> terms.Program claim.Label

    // a rule owns names that were never demanded, so that no instance has started
    let private ownerAt (terms: Terms) (name: Name) (owner: string) =
        match Contents.ruleFor name terms.Outcome.Conclusion.Loop.Contents with
        | Some rule -> Place.after (Terms.brief owner) rule.Place
        | None -> terms.Program owner

    let private whatAndAdvice (terms: Terms) (conflict: Conflict) =
        match conflict.Reason with
        | ConflictReason.DifferentValues -> "claimed with different values", "a name is bound once: let one program set it"
        | ConflictReason.EqualValues ->
            (if conflict.Claims.Count = 2 then
                 "claimed twice, equal"
             else
                 $"claimed {conflict.Claims.Count} times, equal"),
            "let one program set it, or make the name with AllowEqual if equal claims are meant"
        | ConflictReason.OwnedBy owner ->
            $"claimed, but owned by {ownerAt terms conflict.Name owner}", "only its owner may set it: let the others set names of their own"
        | ConflictReason.ComparerFaulted fault ->
            $"claimed more than once, and its comparer threw {Terms.fault fault}", "mend the comparer given to AllowEqual"

    let private finding (terms: Terms) (neededBy: string list) (conflict: Conflict) =
        let what, advice = whatAndAdvice terms conflict

        {
            Kind = "conflict"
            Subject = terms.Name conflict.Name
            Lines =
                [
                    what
                    for claim in Seq.truncate most conflict.Claims do
                        $"  {Terms.value terms claim.Value} by {claimant terms claim}, generation {claim.Generation}"
                    if conflict.Claims.Count > most then
                        $"  and {conflict.Claims.Count - most} more claims"
                    yield! neededBy
                    advice
                ]
        }

    let findings (terms: Terms) (neededBy: Name -> string list) =
        List.ofSeq terms.Outcome.Conflicts
        |> Finding.capped "conflict" "name" (fun conflict -> terms.Name conflict.Name) (fun conflict ->
            finding terms (neededBy conflict.Name) conflict)

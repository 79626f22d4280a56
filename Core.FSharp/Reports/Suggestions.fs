namespace AnyOrder.FSharp

open System
open AnyOrder

/// What a report asks about a name that nobody provides: whether another was meant.
[<RequireQualifiedAccess>]
module internal Suggestions =

    let private named (asked: Name) (miss: NearMiss) =
        let key = ValueText.oneLine miss.Key

        match miss.Reason with
        | NearMissReason.OtherType -> $"{key}: {ValueText.typeName miss.Type}"
        | NearMissReason.OtherKind ->
            match miss.FamilyKey with
            | null -> $"the plain name {key}"
            | family when isNull asked.FamilyKey -> $"the member {key} of the family {ValueText.oneLine family}"
            | _ -> $"{key} with a key of another type"
        | _ -> key

    let private provided (miss: NearMiss) =
        if miss.Provider = Claim.givenLabel then
            Place.after "an input" miss.Place |> sprintf ", %s"
        elif miss.Provider = miss.Key then
            Place.after "" miss.Place
        else
            ", set by " + Place.after (ValueText.oneLine miss.Provider) miss.Place

    let line (terms: Terms) (name: Name) : string option =
        match List.ofSeq (terms.Outcome.NearMisses name) with
        | [] -> None
        | misses ->
            let texts = misses |> List.map (fun miss -> named name miss + provided miss)
            Some("did you mean " + String.Join("; or ", texts) + "?")

namespace AnyOrder.FSharp

open System
open AnyOrder

/// What a report asks about a name that nobody provides: whether another was meant.
[<RequireQualifiedAccess>]
module internal Suggestions =

    let private named (asked: Name) (miss: NearMiss) =
        let key = Terms.brief miss.Key

        match miss.Reason with
        | NearMissReason.OtherKind ->
            match miss.FamilyKey with
            | null -> $"the plain name {key}"
            | family when isNull asked.FamilyKey -> $"the member {key} of the family {Terms.brief family}"
            | _ -> $"{key} with a key of another type"
        | _ when miss.Type <> asked.Type -> $"{key}: {ValueText.typeName miss.Type}"
        | _ -> key

    let private provided (terms: Terms) (miss: NearMiss) =
        let waits label =
            match terms.Outcome.Find label with
            | Some program when program.Status.IsWaiting -> ", which waits itself"
            | _ -> ""

        match miss.Provider with
        | null -> Place.after ", an input" miss.Place
        | provider when provider = miss.Key -> Place.after "" miss.Place + waits provider
        | provider -> ", set by " + Place.after (Terms.brief provider) miss.Place + waits provider

    /// Who asks for a name does not mean one of its own.
    let line (terms: Terms) (cause: Cause) : string option =
        let isOfAsker (miss: NearMiss) =
            match miss.Provider with
            | null -> false
            | provider -> Seq.contains provider cause.NeededBy

        match
            terms.Outcome.NearMisses cause.Names[0]
            |> Seq.filter (isOfAsker >> not)
            |> List.ofSeq
        with
        | [] -> None
        | misses ->
            let texts =
                misses |> List.map (fun miss -> named cause.Names[0] miss + provided terms miss)

            Some("did you mean " + String.Join("; or ", texts) + "?")

namespace AnyOrder

open System.Collections.Generic
open System.Diagnostics

[<NoComparison; RequireQualifiedAccess; DebuggerDisplay("{ToString(),nq}")>]
type ConflictReason =
    | DifferentValues
    | EqualValues
    | OwnedBy of Owner: string
    | ComparerFaulted of Fault: Fault

    override this.ToString() =
        match this with
        | DifferentValues -> "different values"
        | EqualValues -> "equal values"
        | OwnedBy owner -> $"owned by {owner}"
        | ComparerFaulted fault -> $"the comparer threw {fault}"

[<NoComparison; DebuggerDisplay("{ToString(),nq}")>]
type Conflict =
    {
        Name: Name
        Reason: ConflictReason
        Claims: IReadOnlyList<Claim>
    }

    override this.ToString() =
        $"{this.Name}: {this.Reason}, " + ValueText.count this.Claims.Count "claim"

[<RequireQualifiedAccess>]
module internal Conflict =

    let private allEqual (equal: struct (obj | null * obj | null) -> bool) (kept: Claim) (others: Claim list) =
        try
            Ok(others |> List.forall (fun other -> equal (struct (kept.Value, other.Value))))
        with error ->
            Error(Fault error)

    let private reason (kept: Claim) (others: Claim list) =
        match kept.Name.Comparer with
        | Some comparer when others |> List.forall _.Name.AllowsEqual ->
            match allEqual (fun struct (a, b) -> comparer.Equals(a, b)) kept others with
            | Ok true -> None
            | Ok false -> Some ConflictReason.DifferentValues
            | Error fault -> Some(ConflictReason.ComparerFaulted fault)
        | _ ->
            match allEqual (fun struct (a, b) -> obj.Equals(a, b)) kept others with
            | Ok true -> Some ConflictReason.EqualValues
            // an Equals that throws does not make them fewer
            | Ok false
            | Error _ -> Some ConflictReason.DifferentValues

    let judge (owner: string option) (bound: Claim option) (agreed: Claim list) (made: Claim list) =
        let kept, others =
            match bound, List.sortBy Claim.rank made with
            | Some kept, made -> kept, made
            | None, kept :: others -> kept, others
            | None, [] -> invalidOp "There is no claim to judge."

        let conflict =
            match owner with
            | Some owner when kept :: others |> List.exists (fun claim -> claim.Label <> owner) -> Some(ConflictReason.OwnedBy owner)
            | _ when others.IsEmpty -> None
            | _ -> reason kept others

        match conflict with
        | None -> Ok(kept, others)
        | Some reason ->
            Error
                {
                    Name = kept.Name
                    Reason = reason
                    Claims = kept :: agreed @ others |> List.sortBy Claim.rank
                }

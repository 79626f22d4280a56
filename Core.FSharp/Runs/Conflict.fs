namespace AnyOrder

open System.Collections.Generic

[<NoComparison>]
type ConflictReason =
    | DifferentValues
    | EqualValues
    | OwnedBy of Owner: string
    | ComparerFaulted of Fault: Fault

[<NoComparison>]
type Conflict =
    {
        Name: Name
        Reason: ConflictReason
        Claims: IReadOnlyList<Claim>
    }

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
            | Ok false -> Some DifferentValues
            | Error fault -> Some(ComparerFaulted fault)
        | _ ->
            match allEqual (fun struct (a, b) -> obj.Equals(a, b)) kept others with
            | Ok true -> Some EqualValues
            // an Equals that throws does not make them fewer
            | Ok false
            | Error _ -> Some DifferentValues

    let judge (owner: string option) (claims: Claim list) =
        let claims = claims |> List.sortBy Claim.rank
        let kept, others = List.head claims, List.tail claims

        let conflict =
            match owner with
            | Some owner when claims |> List.exists (fun claim -> claim.Label <> owner) -> Some(OwnedBy owner)
            | _ when others.IsEmpty -> None
            | _ -> reason kept others

        match conflict with
        | None -> Ok kept
        | Some reason ->
            Error
                {
                    Name = kept.Name
                    Reason = reason
                    Claims = claims
                }

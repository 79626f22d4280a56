namespace AnyOrder.FSharp

open System
open AnyOrder

/// One finding: what kind it is, whom it is about, and what there is to say.
[<NoComparison; NoEquality>]
type private Finding =
    {
        Kind: string
        Subject: string
        Lines: string list
    }

[<RequireQualifiedAccess>]
module Report =

    /// Names as the report prints them: by key, and by type as well where another name of the run has the same key.
    let private namesOf (outcome: Outcome) : Name -> string =
        let waited =
            outcome.Programs
            |> Seq.collect (fun program ->
                match program.Status with
                | ProgramStatus.Waiting names -> names
                | _ -> [])

        let shown = Seq.append (outcome.Conflicts |> Seq.map _.Name) waited |> Set.ofSeq
        let keys = shown |> Set.map _.Key

        let bound =
            if keys.IsEmpty then
                Seq.empty
            else
                outcome.Namespace
                |> Seq.map _.Name
                |> Seq.filter (fun name -> keys.Contains name.Key)

        let clashing =
            Set.ofSeq bound
            |> Set.union shown
            |> Seq.countBy _.Key
            |> Seq.filter (fun (_, count) -> count > 1)
            |> Seq.map fst
            |> Set.ofSeq

        fun name ->
            let key = ValueText.oneLine name.Key

            if clashing.Contains name.Key then
                $"{key}: {ValueText.typeName name.Type}"
            else
                key

    let private programAt (outcome: Outcome) (label: string) =
        let text = ValueText.oneLine label

        match outcome.State.Loop.Contents.Entries.TryFind label, outcome.State.Instances.TryFind label with
        | _, Some instance -> Place.after text instance.Place
        | Some entry, _ -> Place.after text entry.Place
        | None, None -> text

    // a rule owns names that were never demanded, so that no instance has started
    let private ownerAt (outcome: Outcome) (name: Name) (owner: string) =
        match Contents.ruleFor name outcome.State.Loop.Contents with
        | Some rule -> Place.after (ValueText.oneLine owner) rule.Place
        | None -> programAt outcome owner

    let private claimant (outcome: Outcome) (claim: Claim) =
        match outcome.State.Loop.Contents.Inputs.TryFind claim.Name with
        | Some input when Claim.isGiven claim -> Place.after "the loop's input" input.Place
        | _ -> programAt outcome claim.Label

    let private valueText (outcome: Outcome) (value: obj | null) =
        match outcome.State.FormatValue with
        | null -> "a value"
        | format ->
            try
                match box (format.Invoke value) with
                | :? string as text -> ValueText.oneLine text
                | _ -> "a value"
            with error ->
                $"a value whose formatter threw {error.GetType().Name}"

    let private faultText (fault: Fault) =
        $"{fault.Exception.GetType().Name}: {ValueText.oneLine fault.Message}"

    let private conflictLines (outcome: Outcome) (conflict: Conflict) =
        let what, advice =
            match conflict.Reason with
            | ConflictReason.DifferentValues -> "claimed with different values", "a name is bound once: let one program set it"
            | ConflictReason.EqualValues ->
                "claimed twice, equal", "let one program set it, or make the name with AllowEqual if equal claims are meant"
            | ConflictReason.OwnedBy owner ->
                $"claimed, but owned by {ownerAt outcome conflict.Name owner}",
                "only its owner may set it: drop the claim, or what makes the other its owner"
            | ConflictReason.ComparerFaulted fault ->
                $"claimed more than once, and its comparer threw {faultText fault}", "mend the comparer given to AllowEqual"

        [
            what
            for claim in conflict.Claims do
                $"  {valueText outcome claim.Value} by {claimant outcome claim}, generation {claim.Generation}"
            advice
        ]

    let private conflicts (nameText: Name -> string) (outcome: Outcome) =
        [
            for conflict in outcome.Conflicts do
                {
                    Kind = "conflict"
                    Subject = nameText conflict.Name
                    Lines = conflictLines outcome conflict
                }
        ]

    /// A name that is waited for, with what is known of why it is not bound.
    let private awaited (nameText: Name -> string) (outcome: Outcome) : Name -> string =
        let contested = outcome.Conflicts |> Seq.map _.Name |> Set.ofSeq

        let statuses =
            outcome.Programs
            |> Seq.map (fun program -> program.Label, program.Status)
            |> Map.ofSeq

        fun name ->
            let text = nameText name

            match Contents.owner name outcome.State.Loop.Contents |> Option.bind statuses.TryFind with
            | _ when contested.Contains name -> $"{text} (contested)"
            | Some(ProgramStatus.Faulted _) -> $"{text} (its provider faulted)"
            | Some(ProgramStatus.Waiting _) -> $"{text} (its provider waits)"
            | Some(ProgramStatus.Exhausted _) -> $"{text} (its provider is exhausted)"
            | Some ProgramStatus.Halted -> $"{text} (its provider was halted)"
            | _ -> text

    let private limitText (limit: Limit) =
        match limit with
        | Limit.Operations most -> $"made {most} operations in one generation without a pause"
        | Limit.Generations most -> $"could go on, but the limit of generations is {most}"

    let private describe (outcome: Outcome) (awaited: Name -> string) (status: ProgramStatus) =
        match status with
        | ProgramStatus.Finished _ -> None
        | ProgramStatus.Faulted fault -> Some("faulted", faultText fault)
        | ProgramStatus.Exhausted limit -> Some("exhausted", limitText limit)
        | ProgramStatus.Waiting names -> Some("waiting", "for " + String.Join(", ", Seq.map awaited names))
        | ProgramStatus.Halted ->
            Some(
                "halted",
                "could go on, but "
                + (if outcome.Conflicts.Count > 0 then
                       "a conflict ended the run"
                   else
                       "the run was stopped")
            )

    let private kinds = [ "faulted"; "exhausted"; "waiting"; "halted" ]

    let private programs (nameText: Name -> string) (outcome: Outcome) =
        let awaited = awaited nameText outcome

        [
            for program in outcome.Programs do
                match describe outcome awaited program.Status with
                | None -> ()
                | Some(kind, line) ->
                    {
                        Kind = kind
                        Subject = programAt outcome program.Label
                        Lines = [ line ]
                    }
        ]
        |> List.sortBy (fun finding -> List.findIndex ((=) finding.Kind) kinds)

    /// The findings in columns. A subject too long for its column pushes its own line only.
    let private layOut (findings: Finding list) =
        let width =
            findings
            |> List.map _.Subject.Length
            |> List.filter (fun length -> length <= 40)
            |> List.fold max 0

        [
            for finding in findings do
                let head = $"  {finding.Kind.PadRight 9}  {finding.Subject.PadRight width}  "
                let margin = String(' ', "  conflict   ".Length + width + 2)

                for i, line in List.indexed finding.Lines do
                    (if i = 0 then head else margin) + line
        ]

    let text (outcome: Outcome) =
        let nameText = namesOf outcome

        String.Join(
            "\n",
            string outcome
            :: layOut (conflicts nameText outcome @ programs nameText outcome)
        )

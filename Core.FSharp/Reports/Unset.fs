namespace AnyOrder.FSharp

open System.Collections.Generic
open AnyOrder

/// What a report says of names of which it is not known who was to set them.
[<RequireQualifiedAccess>]
module internal Unset =

    let private mostApart = 3
    let private mostLookedAt = 30

    let private verb (status: ProgramStatus) =
        match status with
        | ProgramStatus.Waiting _ -> "waits"
        | ProgramStatus.Faulted _ -> "faulted"
        | ProgramStatus.Exhausted _ -> "is exhausted"
        | ProgramStatus.Halted -> "was halted"
        | ProgramStatus.Finished _ -> "finished"

    let private advice =
        "declare what programs set with provides: then the report knows whom to ask"

    /// The programs that might have set a name, but for those that wait for it.
    let private whoMight (terms: Terms) (mightSet: ProgramOutcome list) (cause: Cause) =
        let waiting = HashSet cause.NeededBy

        match mightSet |> List.filter (fun program -> not (waiting.Contains program.Label)) with
        | [ one ] -> $"no program set it; {terms.Program one.Label}, which {verb one.Status}, might have"
        | many ->
            $"no program set it; {many.Length} programs that did not finish might have: "
            + Terms.few (fun (program: ProgramOutcome) -> terms.Program program.Label) many

    let private unset (terms: Terms) (mightSet: ProgramOutcome list) (cause: Cause) =
        {
            Kind = "unset"
            Subject = terms.Name cause.Names[0]
            Lines =
                [
                    yield! Causes.neededBy terms cause
                    whoMight terms mightSet cause
                    Suggestions.line terms cause |> Option.defaultValue advice
                ]
        }

    let private neededByText (cause: Cause) =
        match cause.NeededBy.Count - 1 with
        | 0 -> $"needed by {Terms.brief cause.NeededBy[0]}"
        | more -> $"needed by {Terms.brief cause.NeededBy[0]} and {more} more"

    let private unsetTogether (terms: Terms) (mightSet: ProgramOutcome list) (causes: Cause list) =
        {
            Kind = "unset"
            Subject = ValueText.count causes.Length "name"
            Lines =
                [
                    causes
                    |> Terms.few (fun cause -> $"{terms.Name cause.Names[0]} ({neededByText cause})")
                    "no program set them; "
                    + ValueText.count mightSet.Length "program"
                    + " that did not finish might have: "
                    + Terms.few (fun (program: ProgramOutcome) -> terms.Program program.Label) mightSet
                    advice
                ]
        }

    /// Names of which it is not known who was to set them. There are as many as names waited for where no program declares anything, so
    /// only a few stand apart: those that may be slips.
    let findings (terms: Terms) =
        let causes = terms.Outcome.Causes |> Seq.filter _.Reason.IsUnset |> List.ofSeq

        if causes.IsEmpty then
            []
        else
            let mightSet =
                Diagnosis.mightSet terms.Outcome.Conclusion.Loop.Contents terms.Outcome.Programs
                |> List.ofSeq

            if causes.Length <= mostApart then
                causes |> List.map (unset terms mightSet)
            else
                let isSlip cause = (Suggestions.line terms cause).IsSome

                let slips, others =
                    let first, rest = causes |> List.splitAt (min mostLookedAt causes.Length)
                    let slips, others = first |> List.partition isSlip
                    slips, others @ rest

                [
                    yield!
                        slips
                        |> Finding.capped "unset" "name" (fun cause -> terms.Name cause.Names[0]) (unset terms mightSet)
                    if not others.IsEmpty then
                        unsetTogether terms mightSet others
                ]

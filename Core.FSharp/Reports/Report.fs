namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open AnyOrder

[<RequireQualifiedAccess>]
module Report =

    /// What the program came to that is neither finished nor waiting, and what to do about it when others need it.
    let private describe (outcome: Outcome) (status: ProgramStatus) =
        match status with
        | ProgramStatus.Finished _
        | ProgramStatus.Waiting _ -> None
        | ProgramStatus.Faulted fault ->
            Some("faulted", Terms.fault fault, "mend it, or let the program catch the exception and set a value all the same")
        | ProgramStatus.Exhausted(Limit.Operations _ as limit) ->
            Some("exhausted", Terms.limit limit, "let it come to an end, or raise RunOptions.MaxOperations")
        | ProgramStatus.Exhausted(Limit.Generations _ as limit) ->
            Some("exhausted", Terms.limit limit, "raise RunOptions.MaxGenerations if the run is meant to take longer")
        | ProgramStatus.Halted when outcome.Conflicts.Count > 0 ->
            Some("halted", "could go on, but a conflict ended the run", "resolve the conflict first")
        | ProgramStatus.Halted -> Some("halted", "could go on, but the run was stopped", "let the run go on to its end")

    /// What the providers are to bind that programs wait for.
    let private awaited (terms: Terms) (cause: Cause) (provider: string) =
        match List.ofSeq cause.Names with
        | [ name ] when name.Key = provider -> Causes.neededBy terms cause
        | names ->
            Causes.neededBy terms cause
            |> List.map (fun text -> $"{Terms.few terms.Name names} {text}")

    let private programs (terms: Terms) =
        let causes = Dictionary<string, Cause>()

        for cause in terms.Outcome.Causes do
            match cause.Reason with
            | CauseReason.Faulted(provider, _)
            | CauseReason.Exhausted(provider, _)
            | CauseReason.Halted provider -> causes[provider] <- cause
            | _ -> ()

        [
            for program in terms.Outcome.Programs do
                match describe terms.Outcome program.Status with
                | None -> ()
                | Some(kind, line, advice) ->
                    {
                        Kind = kind
                        Subject = terms.Program program.Label
                        Lines =
                            [
                                line
                                match causes.TryGetValue program.Label with
                                | true, cause ->
                                    yield! awaited terms cause program.Label
                                    advice
                                | false, _ -> ()
                            ]
                    }
        ]

    let private ofKind (kind: string) (findings: Finding list) =
        findings
        |> List.filter (fun finding -> finding.Kind = kind)
        |> Finding.capped "program"

    let text (outcome: Outcome) =
        let terms = Terms.ofOutcome outcome
        let programs = programs terms

        let contested =
            Map [
                for cause in outcome.Causes do
                    if cause.Reason.IsContested then
                        cause.Names[0], Causes.neededBy terms cause
            ]

        let findings =
            [
                yield! Conflicts.findings terms (fun name -> Option.defaultValue [] (contested.TryFind name))
                yield! Causes.certain terms
                yield! ofKind "faulted" programs
                yield! ofKind "exhausted" programs
                yield! ofKind "halted" programs
                yield! Causes.uncertain terms
                yield! Causes.downstream terms
            ]

        String.Join("\n", string outcome :: Finding.layOut findings)

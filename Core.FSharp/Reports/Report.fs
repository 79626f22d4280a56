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
            Some("exhausted", Terms.limit limit, "raise RunOptions.MaxGenerations, unless a rule goes on asking for new members for ever")
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
        let contents = terms.Outcome.Conclusion.Loop.Contents

        for cause in terms.Outcome.Causes do
            match cause.Reason with
            | CauseReason.Faulted(provider, _)
            | CauseReason.Exhausted(provider, _)
            | CauseReason.Halted provider -> causes[provider] <- cause
            | _ -> ()

        let finding (program: ProgramOutcome, (kind: string, line: string, advice: string)) =
            {
                Kind = kind
                Subject = terms.Program program.Label
                Lines =
                    [
                        line
                        match causes.TryGetValue program.Label with
                        | true, cause ->
                            yield! awaited terms cause program.Label

                            if cause.Reason.IsFaulted && (Contents.sourceFor cause.Names[0] contents).IsSome then
                                "let the source try again, or answer with a value that says what it could not find out"
                            else
                                advice
                        | false, _ -> ()
                    ]
            }

        let described =
            terms.Outcome.Programs
            |> Seq.choose (fun program -> describe terms.Outcome program.Status |> Option.map (fun text -> program, text))
            |> List.ofSeq

        fun kind ->
            described
            |> List.filter (fun (_, (ofKind, _, _)) -> ofKind = kind)
            |> Finding.capped kind "program" (fun (program, _) -> terms.Program program.Label) finding

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
                yield! programs "faulted"
                yield! programs "exhausted"
                yield! programs "halted"
                yield! Unset.findings terms
                yield! Causes.downstream terms
            ]

        String.Join("\n", string outcome :: Finding.layOut findings)

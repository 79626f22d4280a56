namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open AnyOrder

/// What a report says of the roots of waiting, those left out that conflicts and programs speak for.
[<RequireQualifiedAccess>]
module internal Causes =

    let private mostSteps = 8

    let neededBy (terms: Terms) (cause: Cause) =
        if cause.NeededBy.Count = 0 then
            []
        else
            [ "needed by " + Terms.few terms.Program cause.NeededBy ]

    let private path (terms: Terms) (steps: IReadOnlyList<CycleStep>) =
        let names = steps |> Seq.map (fun step -> terms.Name step.Name) |> List.ofSeq

        let inner =
            if names.Length > mostSteps then
                List.truncate (mostSteps - 1) names
                @ [ $"… ({names.Length - mostSteps + 1} more)" ]
            else
                names

        String.Join(" -> ", inner @ [ names.Head ])

    let private step (terms: Terms) (step: CycleStep) =
        if step.Provider = step.Name.Key then
            $"{terms.Program step.Provider} needs {terms.Name step.Needs}"
        else
            $"{terms.Name step.Name} is set by {terms.Program step.Provider}, which needs {terms.Name step.Needs}"

    let private cycle (terms: Terms) (cause: Cause) (steps: IReadOnlyList<CycleStep>) =
        {
            Kind = "cycle"
            Subject = path terms steps
            Lines =
                [
                    yield! steps |> Seq.truncate mostSteps |> Seq.map (step terms)
                    if cause.Names.Count > steps.Count then
                        let inCycle = steps |> Seq.map _.Name |> HashSet
                        let others = cause.Names |> Seq.filter (inCycle.Contains >> not) |> List.ofSeq
                        $"in knots with it: {Terms.few terms.Name others}"
                    yield! neededBy terms cause
                    if cause.Names.Count > steps.Count then
                        "give a name a value that does not need the others; where several cycles meet, breaking one may not be enough"
                    elif steps.Count = 1 then
                        "a name cannot be made of itself: give it a value that does not need it"
                    else
                        "break it: give one of these names a value that does not need the others"
                ]
        }

    let private missing (terms: Terms) (cause: Cause) =
        {
            Kind = "missing"
            Subject = terms.Name cause.Names[0]
            Lines =
                [
                    yield! neededBy terms cause
                    Suggestions.line terms cause
                    |> Option.defaultValue "nothing is known to provide it: add an input, a definition or a rule for it"
                ]
        }

    let private forgotten (terms: Terms) (cause: Cause) (provider: string) =
        let them = if cause.Names.Count = 1 then "it" else "them"

        {
            Kind = "forgotten"
            Subject = Terms.few terms.Name cause.Names
            Lines =
                [
                    $"declared by {terms.Program provider}, which finished without setting {them}"
                    yield! neededBy terms cause
                    yield! Option.toList (Suggestions.line terms cause)
                    $"set {them} on every way through the program, or take {them} out of what it provides"
                ]
        }

    let private silent (terms: Terms) (cause: Cause) (source: string) =
        let them = if cause.Names.Count = 1 then "it" else "them"

        {
            Kind = "silent"
            Subject = Terms.few terms.Name cause.Names
            Lines =
                [
                    $"{terms.Source source} was asked for {them}, and answered without {them}"
                    yield! neededBy terms cause
                    "let it answer for every key it is asked for, with a value that says there is nothing if need be"
                ]
        }

    let private pending (terms: Terms) (cause: Cause) (source: string) =
        {
            Kind = "pending"
            Subject = Terms.few terms.Name cause.Names
            Lines =
                [
                    $"{terms.Source source} had not answered when the run ended"
                    yield! neededBy terms cause
                ]
        }

    /// The findings for the causes of one kind, by what `pick` takes out of their reasons.
    let private ofKind kind noun pick subject make (causes: Cause list) =
        causes
        |> List.choose (fun cause -> pick cause.Reason |> Option.map (fun picked -> cause, picked))
        |> Finding.capped kind noun subject (fun (cause, picked) -> make cause picked)

    let certain (terms: Terms) =
        let causes = List.ofSeq terms.Outcome.Causes
        let nameOf (cause: Cause) = terms.Name cause.Names[0]
        let byLabel (_: Cause, label: string) = Terms.brief label

        let pickForgotten =
            function
            | CauseReason.Forgotten provider -> Some provider
            | _ -> None

        let pickSilent =
            function
            | CauseReason.Silent source -> Some source
            | _ -> None

        let pickPending =
            function
            | CauseReason.Pending source -> Some source
            | _ -> None

        let pickCycle =
            function
            | CauseReason.Cycle steps -> Some steps
            | _ -> None

        [
            yield!
                causes
                |> List.filter _.Reason.IsMissing
                |> Finding.capped "missing" "name" nameOf (missing terms)
            yield! causes |> ofKind "forgotten" "program" pickForgotten byLabel (forgotten terms)
            yield! causes |> ofKind "silent" "source" pickSilent byLabel (silent terms)
            yield! causes |> ofKind "pending" "source" pickPending byLabel (pending terms)
            yield!
                causes
                |> ofKind "cycle" "cycle" pickCycle (fst >> nameOf >> sprintf "one from %s on") (cycle terms)
        ]

    /// Who waits for nothing but what leads to a cause.
    let downstream (terms: Terms) =
        let roots = terms.Outcome.Causes |> Seq.collect _.Names |> HashSet

        let waits = terms.Outcome.Waits |> Seq.groupBy _.Label

        let programs =
            [
                for label, waits in waits do
                    if waits |> Seq.forall (fun wait -> not (roots.Contains wait.Name)) then
                        label, (Seq.head waits).Name
            ]

        match programs with
        | [] -> []
        | _ ->
            [
                {
                    Kind = "waiting"
                    Subject = ValueText.count programs.Length "more program"
                    Lines =
                        [
                            "only because of these: "
                            + Terms.few (fun (label, name) -> $"{Terms.brief label} (via {terms.Name name})") programs
                        ]
                }
            ]

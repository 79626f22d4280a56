namespace AnyOrder.Tests.Model

open AnyOrder

/// Why programs wait, read off the syntax and the oracle's verdict by brute force: who reaches whom is a closure, and of the cycles through a
/// name all are tried.
[<RequireQualifiedAccess>]
module CauseOracle =

    type Root =
        {
            Kind: string
            /// Names in order (ordinal), and for a cycle the shortest way from the least name to itself.
            Names: string list
            Path: string list
            /// The program it is the fault of, if there is one.
            Provider: string
            /// How many programs might have set it, when that is not known.
            MightSet: int
            NeededBy: string list
        }

    let private root kind names neededBy =
        {
            Kind = kind
            Names = List.sort names
            Path = []
            Provider = ""
            MightSet = 0
            NeededBy = List.sort neededBy
        }

    let find (entries: Entry list) : Set<Root> =
        let verdict = Oracle.run entries
        let isBound name = verdict.Bound.ContainsKey name

        // label -> names that it waits for
        let waits =
            verdict.Endings
            |> Map.toList
            |> List.choose (fun (label, ending) ->
                match ending with
                | Oracle.Waiting names ->
                    match List.filter (isBound >> not) names with
                    | [] -> None
                    | names -> Some(label, names)
                | _ -> None)
            |> Map

        let providers =
            Map [
                for entry in entries do
                    match entry with
                    | Definition(name, _)
                    | Rule(name, _) -> name, Name.key name
                    | Provider(label, provides, _) ->
                        for name in provides do
                            name, label
                    | _ -> ()
            ]

        let unfinished label =
            match verdict.Endings[label] with
            | Oracle.Finished _ -> false
            | _ -> true

        let sayNothing =
            [
                for entry in entries do
                    match entry with
                    | Program(label, _) when unfinished label -> label
                    // declaring nothing is saying nothing
                    | Provider(label, [], _) when unfinished label -> label
                    | _ -> ()
            ]

        let awaited = waits.Values |> Seq.concat |> Seq.distinct |> List.ofSeq

        let waitersOf names =
            [
                for KeyValue(label, waited) in waits do
                    if List.exists (fun name -> List.contains name names) waited then
                        label
            ]

        /// The names that have to be bound before this one, when its provider waits.
        let next name =
            if verdict.Conflicts.ContainsKey name then
                []
            else
                providers.TryFind name |> Option.bind waits.TryFind |> Option.defaultValue []

        let reaches =
            let rec grow reached =
                let more =
                    Set.union
                        reached
                        (Set.ofSeq (
                            seq {
                                for a, b in reached do
                                    for c in next b do
                                        a, c
                            }
                        ))

                if more = reached then reached else grow more

            grow (
                Set.ofList [
                    for name in awaited do
                        for other in next name do
                            name, other
                ]
            )

        let inCycle = awaited |> List.filter (fun name -> reaches.Contains(name, name))

        let knots =
            inCycle
            |> List.map (fun name ->
                inCycle
                |> List.filter (fun other -> reaches.Contains(name, other) && reaches.Contains(other, name)))
            |> List.map (List.sortBy Name.key)
            |> List.distinct

        let cycles knot =
            let start = List.head knot

            let rec ways name path =
                [
                    for other in next name do
                        if other = start then
                            List.rev (other :: path)
                        elif List.contains other knot && not (List.contains other path) then
                            yield! ways other (other :: path)
                ]

            ways start [ start ] |> List.map (List.map Name.key)

        let ofKnot knot =
            let members = List.choose providers.TryFind knot

            { root "cycle" (List.map Name.key knot) (waitersOf knot |> List.except members) with
                Path = cycles knot |> List.minBy (fun path -> path.Length, path)
            }

        let shared kind label =
            let names =
                awaited
                |> List.filter (fun name -> providers.TryFind name = Some label && not (verdict.Conflicts.ContainsKey name))

            { root kind (List.map Name.key names) (waitersOf names) with
                Provider = label
            }

        let ofName name =
            let waiters = waitersOf [ name ]
            let key = Name.key name

            if verdict.Conflicts.ContainsKey name then
                Some(root "contested" [ key ] waiters)
            else
                match providers.TryFind name with
                | None ->
                    match List.except waiters sayNothing with
                    | [] -> Some(root "missing" [ key ] waiters)
                    | might ->
                        Some
                            { root "unset" [ key ] waiters with
                                MightSet = might.Length
                            }
                | Some label ->
                    match verdict.Endings[label] with
                    | Oracle.Finished _ -> Some(shared "forgotten" label)
                    | Oracle.Faulted _ -> Some(shared "faulted" label)
                    | Oracle.Waiting _ when waits.ContainsKey label -> None
                    | Oracle.Waiting _ -> Some(shared "halted" label)

        Set.ofList (List.map ofKnot knots @ List.choose ofName awaited)

    /// The causes of an outcome, as the oracle writes them.
    let ofOutcome (outcome: Outcome) : Root list =
        [
            for cause in outcome.Causes do
                let kind, path, provider, might =
                    match cause.Reason with
                    | CauseReason.Missing -> "missing", [], "", 0
                    | CauseReason.Unset might -> "unset", [], "", might
                    | CauseReason.Contested -> "contested", [], "", 0
                    | CauseReason.Forgotten label -> "forgotten", [], label, 0
                    | CauseReason.Faulted(label, _) -> "faulted", [], label, 0
                    | CauseReason.Exhausted(label, _) -> "exhausted", [], label, 0
                    | CauseReason.Halted label -> "halted", [], label, 0
                    | CauseReason.Silent label -> "silent", [], label, 0
                    | CauseReason.Pending label -> "pending", [], label, 0
                    | CauseReason.Cycle steps ->
                        let path = [ for step in steps -> step.Name.Key ]
                        "cycle", path @ [ path.Head ], "", 0

                {
                    Kind = kind
                    Names = [ for name in cause.Names -> name.Key ]
                    Path = path
                    Provider = provider
                    MightSet = might
                    NeededBy = List.ofSeq cause.NeededBy
                }
        ]

namespace AnyOrder.Tests.Model

/// What a run must come to, straight from the definition in docs/semantics.md and sharing no code with the library: in every generation
/// every program is run again from its first statement, and what it did before is skipped.
[<RequireQualifiedAccess>]
module Oracle =

    type Ending =
        | Finished of int
        | Waiting of int list
        | Faulted of string

    type Claim =
        {
            Generation: int
            Label: string
            Position: int
            Value: int
        }

    type Verdict =
        {
            /// For each bound name the claim that is kept, and after it those that agree with it.
            Bound: Map<int, Claim list>
            Endings: Map<string, Ending>
            Conflicts: Map<int, Claim list>
            Generations: int
        }

    /// The claims of a body from its first statement on, and how it ends, given what is bound.
    let rec private replay (bound: Map<int, Claim list>) env statements claims =
        match statements with
        | [] -> List.rev claims, Finished(Name.result env)
        | Set(name, value) :: rest -> replay bound env rest ((name, Expr.eval env value) :: claims)
        | Get names :: rest ->
            match names |> List.filter (bound.ContainsKey >> not) |> List.distinct |> List.sort with
            | [] -> replay bound ((names |> List.map (fun name -> bound[name].Head.Value) |> List.rev) @ env) rest claims
            | missing -> List.rev claims, Waiting missing
        | IfZero(condition, yes, no) :: rest -> replay bound env ((if Expr.eval env condition = 0 then yes else no) @ rest) claims
        | Throw message :: _ -> List.rev claims, Faulted message

    let private turn bound (label, owned, body) =
        match replay bound [] body [], owned with
        | (claims, Finished result), Some name -> label, claims @ [ name, result ], Finished result
        | (claims, ending), _ -> label, claims, ending

    let run (entries: Entry list) =
        let programs =
            [
                for entry in entries do
                    match entry with
                    | Program(label, body)
                    | Provider(label, _, body) -> label, None, body
                    | Definition(name, body) -> Name.key name, Some name, body
                    | Rule _
                    | Input _ -> ()
            ]

        let rules =
            Map [
                for entry in entries do
                    match entry with
                    | Rule(name, body) -> name, (Name.key name, Some name, body)
                    | _ -> ()
            ]

        let owners =
            Map [
                for label, owned, _ in Seq.append programs rules.Values do
                    for name in Option.toList owned do
                        name, label
                for entry in entries do
                    match entry with
                    | Provider(label, provides, _) ->
                        for name in provides do
                            name, label
                    | _ -> ()
            ]

        let stands name claims =
            List.forall (fun claim -> owners.TryFind name |> Option.forall ((=) claim.Label)) claims
            && (claims.Length = 1
                || Name.allowsEqual name
                   && claims
                      |> List.forall (fun claim -> Name.agree name claims.Head.Value claim.Value))

        let rec go generation bound seen programs =
            let turns = programs |> List.map (turn bound)

            let fresh =
                [
                    for label, claims, _ in turns do
                        for position, (name, value) in List.indexed claims do
                            if position >= Map.find label seen then
                                name,
                                {
                                    Generation = generation + 1
                                    Label = label
                                    Position = position
                                    Value = value
                                }
                ]

            let judged =
                List.groupBy fst fresh
                |> List.map (fun (name, claims) ->
                    name,
                    Option.defaultValue [] (Map.tryFind name bound)
                    @ List.sort (List.map snd claims))

            let standing, contested =
                judged |> List.partition (fun (name, claims) -> stands name claims)

            let bound' =
                standing
                |> List.fold (fun bound (name, claims) -> Map.add name claims bound) bound

            let endings = Map [ for label, _, ending in turns -> label, ending ]
            let seen = Map [ for label, claims, _ in turns -> label, claims.Length ]

            let canGoOn =
                function
                | Waiting names -> List.forall (fun name -> Map.containsKey name bound') names
                | _ -> false

            let demanded =
                [
                    for _, _, ending in turns do
                        match ending with
                        | Waiting names -> yield! List.choose rules.TryFind names
                        | _ -> ()
                ]
                |> List.distinct
                |> List.filter (fun (label, _, _) -> not (seen.ContainsKey label))

            if
                contested.IsEmpty
                && (not demanded.IsEmpty || Map.exists (fun _ -> canGoOn) endings)
            then
                let seen =
                    demanded |> List.fold (fun seen (label, _, _) -> Map.add label 0 seen) seen

                go (generation + 1) bound' seen (programs @ demanded)
            else
                {
                    Bound = bound'
                    // who was to start waits for nothing
                    Endings =
                        demanded
                        |> List.fold (fun endings (label, _, _) -> Map.add label (Waiting []) endings) endings
                    Conflicts = Map contested |> Map.map (fun _ -> List.sort)
                    Generations = generation + 1
                }

        let given =
            Map [
                for entry in entries do
                    match entry with
                    | Input(name, value) ->
                        name,
                        [
                            {
                                Generation = 0
                                Label = "(given)"
                                Position = -1
                                Value = value
                            }
                        ]
                    | _ -> ()
            ]

        if programs.IsEmpty then
            {
                Bound = given
                Endings = Map.empty
                Conflicts = Map.empty
                Generations = 0
            }
        else
            go 0 given (Map [ for label, _, _ in programs -> label, 0 ]) programs

namespace AnyOrder.FSharp

open AnyOrder

/// The end of a generation: who waits is put where it will be found, claims are committed, and those who waited for them are woken.
[<RequireQualifiedAccess>]
module internal Commit =

    /// Puts a waiter under the first of its names that is not bound, or among the ready programs when there is none.
    let settle (state: State) (waiter: Waiter) =
        match waiter.Names |> List.skipWhile state.Namespace.Contains with
        | [] ->
            let ready =
                {
                    Label = waiter.Label
                    Awaited = waiter.Demand
                    Claimed = waiter.Claimed
                    Program = waiter.Continuation state.Namespace
                }

            { state with
                Ready = ready :: state.Ready
            }
        | name :: _ as names ->
            let waiter = { waiter with Names = names }

            let enqueue (waiters: Waiter list option) =
                Some(waiter :: Option.defaultValue [] waiters)

            { state with
                Waiters = state.Waiters.Change(name, enqueue)
            }

    let private wake (state: State) (name: Name) =
        match state.Waiters.TryFind name with
        | None -> state
        | Some waiters ->
            List.fold
                settle
                { state with
                    Waiters = state.Waiters.Remove name
                }
                waiters

    /// Commits claims as a set: the order they come in does not count. `disputed` are further names whose claims are judged anew.
    let claims (disputed: Name list) (made: Claim list) (state: State) =
        let claimed =
            made
            |> List.groupBy (fun (claim: Claim) -> claim.Name)
            |> List.append (disputed |> List.map (fun name -> name, []))

        let agreedOn name =
            Option.defaultValue [] (state.Agreed.TryFind name)

        let verdicts =
            [
                for name, claims in claimed do
                    let owner = Contents.owner name state.Loop.Contents
                    let bound = Namespace.tryClaim name state.Namespace
                    Conflict.judge owner bound (agreedOn name) claims
            ]

        let standing = verdicts |> List.choose Result.toOption

        // a claim that agrees with the one its name is bound by changes nothing
        let bound =
            standing
            |> List.map fst
            |> List.filter (fun claim -> not (state.Namespace.Contains claim.Name))

        let state =
            { state with
                Namespace = bound |> List.fold (fun ns claim -> Namespace.commit claim ns) state.Namespace
                Agreed =
                    standing
                    |> List.fold
                        (fun agreed (kept, others) ->
                            if others.IsEmpty then
                                agreed
                            else
                                Map.add kept.Name (others @ agreedOn kept.Name) agreed)
                        state.Agreed
                Claims = made |> List.sortBy Claim.rank
                Conflicts =
                    verdicts
                    |> List.choose (function
                        | Ok _ -> None
                        | Error conflict -> Some conflict)
                    |> List.sortBy _.Name
            }

        bound |> List.map _.Name |> List.fold wake state

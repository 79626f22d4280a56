namespace AnyOrder.FSharp

open System
open AnyOrder

[<NoComparison; NoEquality>]
type Ready =
    {
        Label: string
        Claimed: int
        Program: Program<obj | null>
    }

[<NoComparison; NoEquality>]
type Waiter =
    {
        Label: string
        Claimed: int
        Names: Name list
        Continuation: Namespace -> Program<obj | null>
    }

[<NoComparison; NoEquality>]
type State =
    {
        Loop: Loop
        Generation: int
        Namespace: Namespace
        Ready: Ready list
        Waiters: Map<Name, Waiter list>
        Ended: Map<string, ProgramStatus>
        Claims: Claim list
        Conflicts: Conflict list
        MaxOperations: int
        MaxGenerations: int
        FormatValue: Func<obj | null, string> | null
    }

/// How a program paused.
[<NoComparison; NoEquality>]
type private Pause =
    | Waits of Waiter
    | Ends of ProgramStatus

[<RequireQualifiedAccess>]
module Interpreter =

    /// Runs one program against the namespace until it pauses: how it paused, and its claims.
    let private runProgram (state: State) (ready: Ready) =

        let rec go budget (program: Program<obj | null>) claimed claims =
            // only what the user wrote is run inside the try, so that claims made before a fault are kept
            let view =
                try
                    Ok(Program.tryView budget program)
                with error ->
                    Error(Fault error)

            match view with
            | Error fault -> Ends(ProgramStatus.Faulted fault), claims
            | Ok ValueNone -> Ends(ProgramStatus.Exhausted(Operations state.MaxOperations)), claims
            | Ok(ValueSome(struct (View.Pure result, _))) -> Ends(ProgramStatus.Finished result), claims
            | Ok(ValueSome(struct (View.Set(binding, next), budget))) ->
                let claim = Claim(binding, ready.Label, state.Generation + 1, claimed)
                go budget next (claimed + 1) (claim :: claims)
            | Ok(ValueSome(struct (View.Get(names, continuation), budget))) ->
                match names |> List.filter (state.Namespace.Contains >> not) with
                | [] -> go budget (continuation state.Namespace) claimed claims
                | missing ->
                    Waits
                        {
                            Label = ready.Label
                            Claimed = claimed
                            Names = missing
                            Continuation = continuation
                        },
                    claims

        go state.MaxOperations ready.Program ready.Claimed []

    /// Puts a waiter under the first of its names that is not bound, or among the ready programs when there is none.
    let private settle (state: State) (waiter: Waiter) =
        match waiter.Names |> List.skipWhile state.Namespace.Contains with
        | [] ->
            let ready =
                {
                    Label = waiter.Label
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

    /// How the program under this label paused, noted in the state.
    let private pause (state: State) (label, pause) =
        match pause with
        | Waits waiter -> settle state waiter
        | Ends status ->
            { state with
                Ended = state.Ended.Add(label, status)
            }

    /// Commits claims as a set: the order they come in does not count. `disputed` are further names whose claims are judged anew.
    let private commit (disputed: Name list) (claims: Claim list) (state: State) =
        let claimed =
            claims
            |> List.groupBy (fun (claim: Claim) -> claim.Name)
            |> List.append (disputed |> List.map (fun name -> name, []))

        let verdicts =
            [
                for name, claims in claimed do
                    let earlier = Namespace.tryClaim name state.Namespace |> Option.toList
                    Conflict.judge (state.Loop.Owner name) (earlier @ claims)
            ]

        // a claim that agrees with the one its name is bound by changes nothing
        let bound =
            verdicts
            |> List.choose Result.toOption
            |> List.filter (fun claim -> not (state.Namespace.Contains claim.Name))

        let state =
            { state with
                Namespace = bound |> List.fold (fun ns claim -> Namespace.commit claim ns) state.Namespace
                Claims = claims |> List.sortBy Claim.rank
                Conflicts =
                    verdicts
                    |> List.choose (function
                        | Ok _ -> None
                        | Error conflict -> Some conflict)
                    |> List.sortBy _.Name
            }

        bound |> List.map _.Name |> List.fold wake state

    let isOver (state: State) =
        state.Ready.IsEmpty
        || not state.Conflicts.IsEmpty
        || state.Generation >= state.MaxGenerations

    let step (state: State) =
        let turns =
            state.Ready
            |> List.map (fun ready ->
                let pause, claims = runProgram state ready
                (ready.Label, pause), claims)

        let state =
            { state with
                Generation = state.Generation + 1
                Ready = []
            }

        turns
        |> List.map fst
        |> List.fold pause state
        |> commit [] (turns |> List.collect snd)

    let rec run (state: State) =
        if isOver state then state else run (step state)

    let private extend (options: RunOptions) (additions: Loop) (state: State) =
        let ready =
            [
                for entry in additions.Entries.Values ->
                    {
                        Ready.Label = entry.Label
                        Claimed = 0
                        Program = entry.Program
                    }
            ]

        let inputs =
            [
                for input in additions.Inputs.Values -> Claim.given state.Generation input.Binding
            ]

        // names bound already that now turn out to belong to a definition
        let disputed =
            [
                for entry in additions.Entries.Values do
                    match entry.Defines with
                    | Some name when state.Namespace.Contains name -> name
                    | _ -> ()
            ]

        { state with
            Loop = state.Loop.Include additions
            Ready = ready @ state.Ready
            MaxOperations = options.MaxOperations
            MaxGenerations = options.MaxGenerations
            FormatValue = options.FormatValue
        }
        |> commit disputed inputs

    let start (options: RunOptions) (loop: Loop) =
        extend
            options
            loop
            {
                Loop = Loop.Empty
                Generation = 0
                Namespace = Namespace.empty
                Ready = []
                Waiters = Map.empty
                Ended = Map.empty
                Claims = []
                Conflicts = []
                MaxOperations = 0
                MaxGenerations = 0
                FormatValue = null
            }

    let resume (options: RunOptions) (additions: Loop) (state: State) =
        if not state.Conflicts.IsEmpty then
            invalidOp "A conflict ended this run, so it cannot be resumed: mend the conflict and run the loop again."

        extend options additions state

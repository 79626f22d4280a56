namespace AnyOrder.FSharp

open AnyOrder

[<RequireQualifiedAccess>]
module Interpreter =

    /// How a program paused, noted in the state.
    let private pause (state: State) (play: Play) =
        match play.Pause with
        | Waits waiter -> List.fold Demands.start (Commit.settle state waiter) waiter.Names
        | Ends status ->
            { state with
                Ended = state.Ended.Add(play.Label, status)
            }

    let isOver (state: State) =
        state.Ready.IsEmpty
        || not state.Conflicts.IsEmpty
        || state.Generation >= state.MaxGenerations

    let step (state: State) =
        if isOver state then
            state
        else
            let plays = state.Ready |> List.map (Play.run state)

            let begun =
                { state with
                    Generation = state.Generation + 1
                    Ready = []
                }

            plays
            |> List.fold pause begun
            |> Commit.claims [] (plays |> List.collect _.Claims)
            |> History.add (plays |> Seq.map Play.turn)

    let rec run (state: State) =
        if isOver state then state else run (step state)

    let private withOptions (options: RunOptions) (state: State) =
        { state with
            MaxOperations = options.MaxOperations
            MaxGenerations = options.MaxGenerations
            FormatValue = options.FormatValue
            Recording = History.recording options
        }

    let private extend (additions: Loop) (state: State) =
        let ready =
            [
                for entry in Contents.runnable additions.Contents ->
                    {
                        Ready.Label = entry.Label
                        Awaited = []
                        Claimed = 0
                        Program = entry.Program
                    }
            ]

        let inputs =
            [
                for input in additions.Contents.Inputs.Values -> Claim.given state.Generation input.Binding
            ]

        // names bound already that now turn out to be owned by another
        let disputed =
            [
                for name in Contents.ownedNames additions.Contents do
                    if state.Namespace.Contains name then
                        name
                if not additions.Contents.Rules.IsEmpty then
                    for claim in Namespace.claims state.Namespace do
                        if (Contents.ruleFor claim.Name additions.Contents).IsSome then
                            claim.Name
            ]

        let extended =
            { state with
                Loop = state.Loop.Include additions
                Ready = ready @ state.Ready
            }

        // rules that come later serve those who wait already
        let demanded =
            if additions.Contents.Rules.IsEmpty then
                []
            else
                [
                    for waiters in state.Waiters.Values do
                        for waiter in waiters do
                            yield! waiter.Names
                ]

        let committed =
            List.fold Demands.start extended demanded |> Commit.claims disputed inputs

        if committed.Claims.IsEmpty && committed.Conflicts.IsEmpty then
            committed
        else
            History.add [] committed

    let private nothing =
        {
            Loop = Loop.Empty
            Generation = 0
            Namespace = Namespace.empty
            Ready = []
            Waiters = Map.empty
            Ended = Map.empty
            Instances = Map.empty
            Asked = []
            Agreed = Map.empty
            Claims = []
            Conflicts = []
            Recording = Recording.Nothing
            History = []
            MaxOperations = 0
            MaxGenerations = 0
            FormatValue = null
        }

    let start (options: RunOptions) (loop: Loop) =
        nothing |> withOptions options |> extend loop

    let resume (additions: Loop) (state: State) =
        if not state.Conflicts.IsEmpty then
            invalidOp "A conflict ended this run, so it cannot be resumed: mend the conflict and run the loop again."

        extend additions state

    let resumeWith (options: RunOptions) (additions: Loop) (state: State) =
        state |> withOptions options |> resume additions

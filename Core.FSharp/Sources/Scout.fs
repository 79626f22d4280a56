namespace AnyOrder.FSharp

open AnyOrder

/// A run that goes on as answers come, in whatever order they come, to find out what there is to ask. Nobody is told of it: what a run comes to is said by the
/// run with all answers at hand. Without conflicts and limits the two agree on what is demanded.
[<RequireQualifiedAccess>]
module internal Scout =

    /// A limit of generations is one on chains of programs that wake each other; it begins anew with every answer.
    let private unbound (options: RunOptions) (state: State) =
        { state with
            MaxGenerations =
                if state.Generation > System.Int32.MaxValue - options.MaxGenerations then
                    System.Int32.MaxValue
                else
                    state.Generation + options.MaxGenerations
        }

    let start (options: RunOptions) (loop: Loop) =
        Interpreter.start (RunOptions(MaxOperations = options.MaxOperations, MaxGenerations = options.MaxGenerations)) loop

    /// Runs until nothing can go on, and says what was demanded on the way.
    let rec run (isCancelled: unit -> bool) (state: State) : struct (Name list * State) =
        if Interpreter.isOver state || isCancelled () then
            struct (state.Asked, { state with Asked = [] })
        else
            run isCancelled (Interpreter.step state)

    /// The state with replies, of which only values can bind anything.
    let answer (options: RunOptions) (replies: (Name * Reply) seq) (state: State) =
        let claims =
            [
                for name, reply in replies do
                    match reply with
                    | Reply.Value(binding, _) ->
                        let label =
                            Contents.owner name state.Loop.Contents |> Option.defaultValue Claim.givenLabel

                        Claim.by label state.Generation 0 binding
                    | Reply.Failed _
                    | Reply.Silent -> ()
            ]

        Commit.claims [] claims state |> unbound options

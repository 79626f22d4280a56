namespace AnyOrder.FSharp

open AnyOrder

/// A run that goes on as answers come, in whatever order they come, to find out what there is to ask. Nobody is told of it: what a run comes to is said by the
/// run with all answers at hand. Without conflicts and limits the two agree on what is demanded.
[<Sealed>]
type internal Scout(options: RunOptions, loop: Loop, keeper: IKeeper) =

    let engine =
        Engine(RunOptions(MaxOperations = options.MaxOperations, MaxGenerations = options.MaxGenerations), loop, keeper)

    let claimOf (name: Name) (binding: Binding) =
        let label =
            Contents.owner name loop.Contents |> Option.defaultValue Claim.givenLabel

        Claim.by label engine.Generation 0 binding

    member _.HasConflicts = engine.HasConflicts

    /// How many names are bound.
    member _.Bound = engine.Bound

    /// How many programs wait.
    member _.Waiting = engine.Waiting

    /// Whether what programs did here is what they do in the run with all answers, if nothing is left to be asked: where no claims meet, all fair schedules agree.
    /// Limits do not count: who was stopped by one has not ended, and is run again; who ended below it cannot reach it.
    member _.AgreesWithAll = not (engine.HasConflicts || engine.HasAgreements)

    /// Runs until nothing can go on, and says what was demanded on the way.
    member _.Run(isCancelled: unit -> bool) : Name list =
        while not (engine.IsOver || isCancelled ()) do
            engine.Step() |> ignore

        engine.TakeAsked()

    /// Takes replies, of which only values can bind anything. A limit of generations is one on chains of programs that wake each other: it begins anew.
    member _.Answer(replies: (Name * Reply) seq) =
        engine.Bind(
            [
                for name, reply in replies do
                    match reply with
                    | Reply.Value(binding, _) -> claimOf name binding
                    | Reply.Failed _
                    | Reply.Silent -> ()
            ],
            options.MaxGenerations
        )

namespace AnyOrder.FSharp

open System
open System.Runtime.ExceptionServices
open System.Threading
open System.Threading.Tasks
open AnyOrder

/// Runs of loops with sources.
///
/// To the programs a source is a rule: who waits for its name starts an instance of it, which defines the name by what the world says. So a run is a function of
/// the entries and of the answers, and not of when the answers came. What depends on time is how the answers are got: a scout runs ahead to find out what
/// is demanded, and when all is answered the loop is run, with the answers as rules.
[<RequireQualifiedAccess>]
module internal AsyncRun =

    let private known (asking: Asking) (names: Name list) =
        names |> List.map (fun name -> name, asking.Replies[name])

    /// The loop, with the answers at hand in place of the sources that gave them.
    let private answered (asking: Asking) (loop: Loop) =
        loop.Map(Contents.answered asking.Replies)

    let private tell (options: RunOptions) (state: State) (asking: Asking) =
        match options.Progress with
        | null -> ()
        | progress ->
            progress.Report
                {
                    Bound = state.Namespace.Count
                    Waiting = state.Waiters.Values |> Seq.sumBy List.length
                    InFlight = asking.InFlight
                    Calls = asking.Calls
                    Asked = asking.Asked
                }

    /// Finds out what is demanded, and asks for it, until nothing more can come of it.
    let private scout (options: RunOptions) (loop: Loop) (asking: Asking) (token: CancellationToken) : Task =
        task {
            let mutable state = Scout.start options loop
            let mutable isOver = false

            while not isOver do
                let struct (demanded, next) =
                    Scout.run (fun () -> token.IsCancellationRequested) state

                state <- next
                token.ThrowIfCancellationRequested()
                asking.Demand demanded

                // what came along with other answers need not be asked for
                let there =
                    demanded
                    |> List.distinct
                    |> List.filter (fun name -> asking.Replies.ContainsKey name)

                if not state.Conflicts.IsEmpty then
                    isOver <- true
                elif not there.IsEmpty then
                    state <- Scout.answer options (known asking there) state
                else
                    if asking.InFlight = 0 then
                        asking.CallBatches()

                    if asking.InFlight = 0 then
                        isOver <- true
                    else
                        tell options state asking
                        let! taken = asking.Take()
                        state <- Scout.answer options (known asking taken) state
        }

    /// Runs the loop with the answers at hand, asks for what it demands beyond them, and so on until it demands nothing: once, but where the scout was ended by
    /// a conflict or a limit.
    let private conclude (run: Loop -> Outcome) (loop: Loop) (asking: Asking) : Task<Outcome> =
        task {
            let mutable outcome = run (answered asking loop)

            while not outcome.Conclusion.Asked.IsEmpty do
                asking.Demand outcome.Conclusion.Asked
                asking.CallBatches()

                while outcome.Conclusion.Asked |> List.exists (asking.Replies.ContainsKey >> not) do
                    let! _ = asking.Take()
                    ()

                outcome <- run (answered asking loop)

            return outcome
        }

    /// What the run has come to that was cancelled, as far as it is known.
    let private cancelled
        (run: RunOptions -> Loop -> Outcome)
        (options: RunOptions)
        (loop: Loop)
        (asking: Asking)
        (token: CancellationToken)
        =
        let outcome =
            run (options.With(null, CancellationToken.None)) (answered asking loop)

        RunCanceledException(
            outcome,
            (if token.IsCancellationRequested then
                 token
             else
                 options.CancellationToken)
        )

    let start (run: RunOptions -> Loop -> Outcome) (options: RunOptions) (loop: Loop) (token: CancellationToken) : Task<Outcome> =
        task {
            use _ = Telemetry.runAsync ()

            use calls =
                CancellationTokenSource.CreateLinkedTokenSource(token, options.CancellationToken)

            let asking = Asking(options, loop.Contents, calls.Token)

            let! result =
                task {
                    try
                        do! scout options loop asking calls.Token

                        let! outcome =
                            conclude (run (options.With(options.Observer, calls.Token))) loop asking

                        return Ok outcome
                    with error ->
                        return Error(ExceptionDispatchInfo.Capture error)
                }

            // whoever is still being asked is not needed any more: the run was cancelled, or came to a conflict
            if asking.InFlight > 0 then
                calls.Cancel()
                do! asking.Finish()

            match result with
            | Ok outcome -> return outcome
            | Error error ->
                match error.SourceException with
                | :? OperationCanceledException when
                    token.IsCancellationRequested
                    || options.CancellationToken.IsCancellationRequested
                    ->
                    return raise (cancelled run options loop asking token)
                | _ ->
                    error.Throw()
                    return raise error.SourceException
        }

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

    let private recalled (keeper: IKeeper) (loop: Loop) =
        match keeper with
        | null -> loop
        | keeper -> loop.Map(Contents.recalled keeper.Recall)

    let private known (asking: Asking) (names: Name list) =
        names |> List.map (fun name -> name, asking.Replies[name])

    /// The loop, with the answers at hand in place of the sources that gave them, and with what is known of programs in their place.
    let private answered (recall: Recall option) (asking: Asking) (loop: Loop) =
        let loop = loop.Map(Contents.answered asking.Replies)

        match recall with
        | Some recall -> loop.Map(Contents.recalled recall)
        | None -> loop

    let private tell (options: RunOptions) (scout: Scout) (asking: Asking) =
        match options.Progress with
        | null -> ()
        | progress ->
            progress.Report
                {
                    Bound = scout.Bound
                    Waiting = scout.Waiting
                    InFlight = asking.InFlight
                    Calls = asking.Calls
                    Asked = asking.Asked
                }

    /// Finds out what is demanded, and asks for it, until nothing more can come of it.
    let private explore (options: RunOptions) (scout: Scout) (asking: Asking) (token: CancellationToken) : Task =
        task {
            let mutable isOver = false

            while not isOver do
                let demanded = scout.Run(fun () -> token.IsCancellationRequested)
                token.ThrowIfCancellationRequested()
                asking.Demand demanded

                // what came along with other answers need not be asked for
                let there =
                    demanded
                    |> List.distinct
                    |> List.filter (fun name -> asking.Replies.ContainsKey name)

                if scout.HasConflicts then
                    isOver <- true
                elif not there.IsEmpty then
                    scout.Answer(known asking there)
                else
                    if asking.InFlight = 0 then
                        asking.CallBatches()

                    if asking.InFlight = 0 then
                        isOver <- true
                    else
                        tell options scout asking
                        let! taken = asking.Take()
                        scout.Answer(known asking taken)
        }

    /// Runs the loop with the answers at hand, asks for what it demands beyond them, and so on until it demands nothing: once, but where the scout was ended by
    /// a conflict or a limit.
    let private conclude (run: Loop -> Outcome) (recall: Recall option) (loop: Loop) (asking: Asking) : Task<Outcome> =
        task {
            let mutable outcome = run (answered recall asking loop)

            while not outcome.Conclusion.Asked.IsEmpty do
                asking.Demand outcome.Conclusion.Asked
                asking.CallBatches()

                while outcome.Conclusion.Asked |> List.exists (asking.Replies.ContainsKey >> not) do
                    let! _ = asking.Take()
                    ()

                outcome <- run (answered recall asking loop)

            return outcome
        }

    /// What the run has come to that was cancelled, as far as it is known. What is known of programs does not hold where claims meet that the scout has not seen.
    let private cancelled
        (run: RunOptions -> Loop -> Outcome)
        (options: RunOptions)
        (recall: Recall option)
        (loop: Loop)
        (asking: Asking)
        (token: CancellationToken)
        =
        let runWith (recall: Recall option) =
            run (options.With(null, CancellationToken.None)) (answered recall asking loop)

        let outcome =
            let first = runWith recall

            if
                recall.IsSome
                && not (first.Conclusion.Conflicts.IsEmpty && first.Conclusion.Agreed.Value.IsEmpty)
            then
                runWith None
            else
                first

        RunCanceledException(
            outcome,
            (if token.IsCancellationRequested then
                 token
             else
                 options.CancellationToken)
        )

    /// Where there is a keeper, it keeps what the scout sees programs do, which then need not be done again, and knows what was done and answered in former runs.
    let start
        (run: RunOptions -> Loop -> Outcome)
        (keeper: IKeeper)
        (options: RunOptions)
        (loop: Loop)
        (token: CancellationToken)
        : Task<Outcome> =
        task {
            use _ = Telemetry.runAsync ()

            use calls =
                CancellationTokenSource.CreateLinkedTokenSource(token, options.CancellationToken)

            let asking = Asking(options, loop.Contents, keeper, calls.Token)

            let scout = Scout(options, recalled keeper loop, keeper)

            let recall () =
                if isNull keeper || not scout.AgreesWithAll then
                    None
                else
                    Some keeper.Recall

            let! result =
                task {
                    try
                        do! explore options scout asking calls.Token

                        let! outcome =
                            conclude (run (options.With(options.Observer, calls.Token))) (recall ()) loop asking

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
                    return raise (cancelled run options (recall ()) loop asking token)
                | _ ->
                    error.Throw()
                    return raise error.SourceException
        }

namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open System.Diagnostics
open System.Threading
open System.Threading.Tasks
open AnyOrder

[<RequireQualifiedAccess>]
module private Run =

    let private tell (options: RunOptions) (told: Generation list) (history: Generation list) =
        match options.Observer, history with
        | null, _
        | _, [] -> ()
        | observer, generation :: _ when not (obj.ReferenceEquals(told, history)) -> RunObserver.tell observer generation
        | _ -> ()

    let private cancel (options: RunOptions) (conclusion: Conclusion) =
        raise (RunCanceledException(Outcome conclusion, options.CancellationToken))

    let private ended (activity: Activity | null) (conclusion: Conclusion) =
        Telemetry.ended activity conclusion.Generation (fun () -> conclusion.Status.Value.ToString())
        Outcome conclusion

    let rec private stepOn (options: RunOptions) (told: Generation list) (state: State) =
        tell options told state.History

        if Interpreter.isOver state then
            Conclusion.ofState state
        else
            let next =
                use _ = Telemetry.generation ()

                Interpreter.step (Shuffle.state options state)

            if options.CancellationToken.IsCancellationRequested then
                cancel options (Conclusion.ofState state)

            stepOn options state.History next

    /// Interpreter.run, looked on and cancelled as the options say. `told` is what the observer knows already.
    let interpret (options: RunOptions) (told: Generation list) (state: State) =
        use activity = Telemetry.run ()
        stepOn options told state |> ended activity

    /// The same with the engine.
    let engine (options: RunOptions) (keeper: IKeeper) (loop: Loop) =
        use activity = Telemetry.run ()
        let engine = Engine(options, loop, keeper)
        tell options [] engine.History

        while not engine.IsOver do
            let told = engine.History

            let isDone =
                use _ = Telemetry.generation ()
                engine.Step()

            if not isDone then
                cancel options (engine.Conclude())

            tell options told engine.History

        engine.Conclude() |> ended activity

[<RequireQualifiedAccess>]
module Loop =

    let empty = Loop.Empty

    let add (label: string) (program: Program<'T>) (loop: Loop) =
        loop.Add(label, program, Place.Unknown, null)

    let addProviding (provides: Name seq) (label: string) (program: Program<'T>) (loop: Loop) =
        loop.Add(label, program, Place.Unknown, provides)

    let rule (family: Family<'K, 'T>) (rule: 'K -> #Program<'T>) (loop: Loop) =
        loop.Rule(family, Func<'K, Program<'T>>(fun key -> rule key :> Program<'T>), Place.Unknown, null)

    let ruleFor (name: Name<'T>) (program: Program<'T>) (loop: Loop) =
        loop.Rule(name, program, Place.Unknown, null)

    let given (name: Name<'T>) (value: 'T) (loop: Loop) = loop.Given(name, value, Place.Unknown)

    let define (name: Name<'T>) (program: Program<'T>) (loop: Loop) =
        loop.Define(name, program, Place.Unknown, null)

    let source (name: Name<'T>) (ask: CancellationToken -> Task<'T>) (loop: Loop) =
        loop.Source(name, (fun token -> ValueTask<'T>(ask token)), "", 0, null)

    let sourceOf (family: Family<'K, 'T>) (ask: 'K -> CancellationToken -> Task<'T>) (loop: Loop) =
        loop.Source(
            family,
            Func<'K, CancellationToken, ValueTask<'T>>(fun key token -> ValueTask<'T>(ask key token)),
            Int32.MaxValue,
            "",
            0,
            null
        )

    let sourceOfMany (family: Family<'K, 'T>) (ask: 'K list -> CancellationToken -> Task<Map<'K, 'T>>) (loop: Loop) =
        let answer (keys: IReadOnlyList<'K>) token =
            task {
                let! found = ask (List.ofSeq keys) token
                return found :> IReadOnlyDictionary<'K, 'T>
            }
            |> ValueTask<IReadOnlyDictionary<'K, 'T>>

        loop.Source(
            family,
            Func<IReadOnlyList<'K>, CancellationToken, ValueTask<IReadOnlyDictionary<'K, 'T>>>(answer),
            Int32.MaxValue,
            "",
            0,
            null
        )

    let checkSources (loop: Loop) =
        // most loops have no rules at all, and small ones are run often
        let sources =
            if loop.Contents.Rules.IsEmpty then
                []
            else
                List.ofSeq (Contents.sources loop.Contents)

        match sources with
        | [] -> ()
        | sources ->
            let first =
                sources |> List.truncate 3 |> List.map Rule.describe |> String.concat ", "

            let more =
                if sources.Length > 3 then
                    $" and {sources.Length - 3} more"
                else
                    ""

            invalidOp
                $"The loop has sources, which can be asked only by a run that awaits them: {first}{more}. Use RunAsync; RunDurableAsync to keep it, CheckAsync to check it."

    let private runNow (options: RunOptions) (loop: Loop) =
        let loop = Shuffle.loop options loop

        if options.Interpreter then
            Run.interpret options [] (Interpreter.start options loop)
        else
            Run.engine options null loop

    let runWith (options: RunOptions) (loop: Loop) =
        ArgumentNullException.ThrowIfNull(options, nameof options)
        ArgumentNullException.ThrowIfNull(loop, nameof loop)
        checkSources loop
        runNow options loop

    let runAsync (options: RunOptions) (token: CancellationToken) (loop: Loop) =
        ArgumentNullException.ThrowIfNull(options, nameof options)
        ArgumentNullException.ThrowIfNull(loop, nameof loop)
        AsyncRun.start runNow null options loop token

    let keptAsync (keeper: IKeeper) (options: RunOptions) (token: CancellationToken) (loop: Loop) =
        AsyncRun.start runNow keeper options loop token

    let kept (keeper: IKeeper) (options: RunOptions) (loop: Loop) =
        checkSources loop

        loop.Map(Contents.recalled keeper.Recall)
        |> Shuffle.loop options
        |> Run.engine options keeper

    let run (loop: Loop) = runWith (RunOptions()) loop

[<RequireQualifiedAccess>]
module Outcome =

    let ofState (state: State) = Outcome(Conclusion.ofState state)

    let explain (outcome: Outcome) = Report.text outcome

    let private unresolved (sentence: string) (outcome: Outcome) =
        raise (UnresolvedException(sentence + explain outcome, outcome))

    let ensureResolved (outcome: 'O :> Outcome) : 'O =
        match outcome.Status with
        | Status.Resolved -> outcome
        | _ -> unresolved "" outcome

    let tryGet (name: Name<'T>) (outcome: Outcome) =
        Namespace.tryFind name outcome.Namespace

    let get (name: Name<'T>) (outcome: Outcome) =
        match tryGet name outcome with
        | Some value -> value
        | None -> unresolved $"{name} is not bound: " outcome

    let result<'T> (label: string) (outcome: Outcome) =
        match outcome.Find label with
        | Some {
                   Status = ProgramStatus.Finished result
               } ->
            match result with
            | :? 'T as result -> result
            | null when isNull (box Unchecked.defaultof<'T>) -> Unchecked.defaultof<'T>
            | result ->
                let actual =
                    match result with
                    | null -> "null"
                    | result -> string (result.GetType())

                invalidArg (nameof label) $"The result of {label} is {actual}, not {typeof<'T>}."
        | Some _ -> unresolved $"{label} did not finish: " outcome
        | None -> invalidArg (nameof label) $"No program of the loop has the label {label}."

    let resumeWith (options: RunOptions) (additions: Loop) (outcome: Outcome) =
        ArgumentNullException.ThrowIfNull(options, nameof options)
        ArgumentNullException.ThrowIfNull(additions, nameof additions)

        Run.interpret
            options
            outcome.Conclusion.State.Value.History
            (Interpreter.resumeWith options additions outcome.Conclusion.State.Value)

    let resume (additions: Loop) (outcome: Outcome) =
        ArgumentNullException.ThrowIfNull(additions, nameof additions)
        Run.interpret (RunOptions()) outcome.Conclusion.State.Value.History (Interpreter.resume additions outcome.Conclusion.State.Value)

    let toMermaidWithin (maxEdges: int) (outcome: Outcome) =
        ArgumentOutOfRangeException.ThrowIfLessThan(maxEdges, 1, nameof maxEdges)
        Mermaid.ofOutcome maxEdges outcome

    let toMermaid (outcome: Outcome) = toMermaidWithin 500 outcome

    let toTraceEvents (outcome: Outcome) = TraceEvents.ofOutcome outcome

    let toHtml (outcome: Outcome) = Page.ofOutcome outcome

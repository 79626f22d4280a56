namespace AnyOrder.FSharp

open System.Threading
open System.Threading.Tasks
open AnyOrder

/// The turns of a generation, run by one worker or by several.
[<Sealed>]
type internal Playing(run: Running, options: RunOptions, isKept: bool) =

    static let largestPortion = 256

    let degree = options.MaxDegreeOfParallelism

    // below this many programs a generation is run by one thread: spreading it costs more than it gains, but in tests
    let leastSpread = if options.Seed.HasValue then 2 else 64

    let workers =
        Array.init degree (fun _ -> Worker(run.Slots, run.MaxOperations, run.IsRecording, (if isKept then Scribe() else null)))

    // what a turn came to can be taken over at once where no record needs it and no cancellation can undo it
    let takesOver =
        degree = 1 && not run.IsRecording && not options.CancellationToken.CanBeCanceled

    let mutable turns: Played array = [||]

    let byOne () =
        let worker, number = workers[0], run.Generation + 1

        for i in 0 .. run.Ready.Count - 1 do
            let turn = worker.Play(run.Ready[i], number)

            if takesOver then
                Waiting.pause run run.Ready[i] &turn
            else
                turns[i] <- turn

    let byMany () =
        let ready, turns, number = run.Ready, turns, run.Generation + 1
        // workers take small portions as they come to them: programs differ in weight
        let portion = max 1 (min largestPortion (ready.Count / (8 * degree)))
        let next = ref 0

        let take () =
            Interlocked.Add(next, portion) - portion

        let takePortions (worker: Worker) =
            let mutable first = take ()

            while first < ready.Count do
                for i in first .. min ready.Count (first + portion) - 1 do
                    turns[i] <- worker.Play(ready[i], number)

                first <- take ()

        Parallel.ForEach(workers, ParallelOptions(MaxDegreeOfParallelism = degree), takePortions)
        |> ignore

    /// The turns of the programs that are ready, in their order; none of them where they were taken over.
    member _.Turns = turns

    member _.Claims = workers |> Seq.collect _.Claims

    /// Keeps what the turns did.
    member _.KeepBy(keeper: IKeeper) =
        let binds (claim: Claim) =
            obj.ReferenceEquals((run.Slots.Get claim.Name).Claim, claim)

        keeper.Keep([| for worker in workers -> worker.Scribe.Deeds |], binds)

    /// Runs every program that is ready until it pauses. Unless turns are taken over at once, nothing of it shows yet.
    member _.Run() =
        if not takesOver && turns.Length < run.Ready.Count then
            turns <- Array.zeroCreate (max run.Ready.Count (2 * turns.Length))

        for worker in workers do
            worker.Claims.Clear()

            if isKept then
                worker.Scribe.Deeds.Clear()

        if degree = 1 || run.Ready.Count < leastSpread then
            byOne ()
        else
            byMany ()

    /// Takes over what the turns came to.
    member _.TakeOver() =
        if not takesOver then
            for i in 0 .. run.Ready.Count - 1 do
                Waiting.pause run run.Ready[i] &turns[i]

        for worker in workers do
            for claim in worker.Claims do
                Claiming.note run claim

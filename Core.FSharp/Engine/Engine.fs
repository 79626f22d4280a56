namespace AnyOrder.FSharp

open System.Runtime.InteropServices
open AnyOrder

[<Sealed>]
type internal Engine(options: RunOptions, loop: Loop, keeper: IKeeper) =

    let run = Running(options, loop)
    let token = options.CancellationToken
    let playing = Playing(run, options, not (isNull keeper))

    /// A claim that no program made.
    let identified (claim: Claim) =
        if not (isNull keeper) then
            keeper.Identify claim

        claim

    let own (entry: Entry) (name: Name) =
        (run.Slots.Get name).Owner <- entry.Label

    do
        for entry in Contents.runnable run.Contents do
            run.Ready.Add(Waiting.start run entry)
            List.iter (own entry) entry.Owns

        let inputs =
            [
                for input in run.Contents.Inputs.Values do
                    let claim = identified (Claim.given 0 input.Binding)
                    Claiming.bind run (run.Slots.Get claim.Name) claim
                    claim
            ]

        if run.IsRecording && not inputs.IsEmpty then
            Recorder.remember run [] inputs

    member _.IsOver = run.IsOver
    member _.History = run.History

    member _.Step() =
        Shuffle.span options run.Generation (CollectionsMarshal.AsSpan run.Ready)
        playing.Run()

        if token.IsCancellationRequested then
            false
        else
            let turns = if run.IsRecording then Recorder.turns run playing else []

            run.Generation <- run.Generation + 1
            playing.TakeOver()
            Claiming.commit run

            if not (isNull keeper) && run.Conflicts.IsEmpty then
                playing.KeepBy keeper

            let ran = run.Ready
            run.Ready <- run.Woken
            run.Woken <- ran
            ran.Clear()

            if run.IsRecording then
                Recorder.remember run turns playing.Claims

            true

    member _.TakeAsked() : Name list =
        let asked = List.ofSeq run.Asked
        run.Asked.Clear()
        asked

    member _.Bind(claims: Claim seq, generations: int) =
        for claim in claims do
            Claiming.note run (identified claim)

        Claiming.commit run
        run.Ready.AddRange run.Woken
        run.Woken.Clear()

        run.MaxGenerations <-
            if run.Generation > System.Int32.MaxValue - generations then
                System.Int32.MaxValue
            else
                run.Generation + generations

    member _.Generation = run.Generation
    member _.HasConflicts = not run.Conflicts.IsEmpty

    member _.HasAgreements =
        run.Slots.All
        |> Seq.exists (fun slot -> not (isNull slot.Further) && not (nonNull slot.Further).Agreed.IsEmpty)

    member _.Bound = run.Bound

    member _.Waiting =
        Seq.length (run.Processes |> Seq.filter _.HasPaused) - run.Ready.Count

    member _.Conclude() = Handover.conclude run

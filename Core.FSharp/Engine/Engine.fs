namespace AnyOrder.FSharp

open System.Runtime.InteropServices
open AnyOrder

[<Sealed>]
type internal Engine(options: RunOptions, loop: Loop) =

    let run = Running(options, loop)
    let token = options.CancellationToken
    let playing = Playing(run, options)

    let own (entry: Entry) (name: Name) =
        (run.Slots.Get name).Owner <- entry.Label

    do
        for entry in run.Contents.Entries.Values do
            run.Ready.Add(Waiting.start run entry)
            List.iter (own entry) entry.Owns

        let inputs =
            [
                for input in run.Contents.Inputs.Values do
                    let claim = Claim.given 0 input.Binding
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
            let ran = run.Ready
            run.Ready <- run.Woken
            run.Woken <- ran
            ran.Clear()

            if run.IsRecording then
                Recorder.remember run turns playing.Claims

            true

    member _.Conclude() = Handover.conclude run

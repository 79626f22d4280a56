namespace AnyOrder.FSharp

open System.Collections.Generic
open System.Diagnostics
open System.Diagnostics.Metrics
open AnyOrder

/// What a run tells those who listen to activities and meters named AnyOrder: how much there was of what, and how long it took. Values and keys are nobody's business.
[<RequireQualifiedAccess>]
module internal Telemetry =

    let private name = "AnyOrder"
    let private activities = new ActivitySource(name)
    let private meter = new Meter(name)

    let private runs =
        meter.CreateCounter<int64>("anyorder.runs", "{run}", "Runs that came to an outcome.")

    let private generations =
        meter.CreateCounter<int64>("anyorder.generations", "{generation}", "Generations that were run.")

    let private calls =
        meter.CreateCounter<int64>("anyorder.source.calls", "{call}", "Calls of sources.")

    let private keys =
        meter.CreateCounter<int64>("anyorder.source.keys", "{key}", "Names that sources were asked for.")

    let private tag (key: string) (value: obj) (activity: Activity | null) =
        match activity with
        | null -> ()
        | activity -> activity.SetTag(key, value) |> ignore

    /// Null when nobody listens, as are all of these.
    let run () = activities.StartActivity "AnyOrder.Run"

    /// Above those of the calls of sources, and of the run with the answers.
    let runAsync () =
        activities.StartActivity "AnyOrder.RunAsync"

    let generation () =
        generations.Add 1L
        activities.StartActivity "AnyOrder.Generation"

    let call (source: string) (count: int) =
        calls.Add 1L
        keys.Add(int64 count)
        let activity = activities.StartActivity "AnyOrder.Source"
        tag "anyorder.source" source activity
        tag "anyorder.source.keys" count activity
        activity

    /// The run came to this many generations, and to this status.
    let ended (activity: Activity | null) (generations: int) (status: unit -> string) =
        if runs.Enabled || not (isNull activity) then
            let status = status ()
            runs.Add(1L, KeyValuePair("anyorder.status", box status))
            tag "anyorder.status" status activity
            tag "anyorder.generations" generations activity

namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open System.Threading
open System.Threading.Channels
open System.Threading.Tasks
open AnyOrder

/// What is asked of the sources of one loop, and what they replied. Used by one thread at a time.
[<Sealed>]
type internal Asking(contents: Contents, token: CancellationToken) =

    let replies = Dictionary<Name, Reply>()
    let asked = HashSet<Name>()
    // names that are to be asked for: gathered by a batched source, or above the number of calls of another one
    let waiting = Dictionary<Source, SortedSet<Name>>(HashIdentity.Reference)
    // how many are under way, for each source that was ever called
    let calls = Dictionary<Source, int ref>(HashIdentity.Reference)

    let arrivals =
        Channel.CreateUnbounded<struct (Source * KeyValuePair<Name, Reply> array)>(UnboundedChannelOptions(SingleReader = true))

    let mutable inFlight = 0
    let mutable made = 0

    let labels =
        Dictionary<Source, string>(
            Contents.sources contents
            |> Seq.map (fun rule -> KeyValuePair(Option.get rule.Source, rule.Label)),
            HashIdentity.Reference
        )

    let sourceOf (name: Name) =
        match Contents.sourceFor name contents with
        | Some { Source = Some source } -> source
        | _ -> invalidOp $"{name} has no source."

    let callsOf (source: Source) =
        match calls.TryGetValue source with
        | true, underWay -> underWay
        | false, _ ->
            let underWay = ref 0
            calls[source] <- underWay
            underWay

    let call (source: Source) (names: Name array) =
        inFlight <- inFlight + 1
        made <- made + 1
        let underWay = callsOf source
        underWay.Value <- underWay.Value + 1

        task {
            let! found =
                task {
                    use _ = Telemetry.call labels[source] names.Length

                    try
                        return! source.Ask(names, token)
                    with error ->
                        return names |> Array.map (fun name -> KeyValuePair(name, Reply.Failed error))
                }

            arrivals.Writer.TryWrite(struct (source, found)) |> ignore
        }
        |> ignore

    /// Calls the source for what is to be asked of it, as far as it may be called.
    let callFor (source: Source) =
        let names = waiting[source]

        while names.Count > 0 && (callsOf source).Value < source.MaxCalls do
            let some = names |> Seq.truncate source.MaxNames |> Array.ofSeq
            names.ExceptWith some
            call source some

    member _.Replies = replies
    member _.InFlight = inFlight
    member _.Calls = made
    member _.Asked = asked.Count

    /// Notes what is waited for. Sources that gather names are not called yet.
    member _.Demand(names: Name seq) =
        for name in names do
            if not (replies.ContainsKey name) && asked.Add name then
                let source = sourceOf name

                match waiting.TryGetValue source with
                | true, gathered -> gathered.Add name |> ignore
                | false, _ -> waiting[source] <- SortedSet [ name ]

        for source in List.ofSeq waiting.Keys do
            if not source.IsBatched then
                callFor source

    /// Calls the sources that gathered names.
    member _.CallBatches() =
        for source in List.ofSeq waiting.Keys do
            callFor source

    /// Takes what has come, after waiting for something if need be: the names that were not known before. Throws when the token is cancelled.
    member _.Take() : Task<Name list> =
        task {
            let! _ = arrivals.Reader.WaitToReadAsync token
            let taken = List<Name>()
            let mutable isMore = true

            while isMore do
                match arrivals.Reader.TryRead() with
                | true, struct (source, found) ->
                    inFlight <- inFlight - 1
                    let underWay = callsOf source
                    underWay.Value <- underWay.Value - 1

                    for reply in found do
                        // what was asked for stands; what came along stands if it was the first
                        if replies.TryAdd(reply.Key, reply.Value) then
                            taken.Add reply.Key

                    if not source.IsBatched then
                        callFor source
                | false, _ -> isMore <- false

            return List.ofSeq taken
        }

    /// Waits until no call is left, whatever comes of it.
    member _.Finish() : Task =
        task {
            while inFlight > 0 do
                let! struct (_, found) = arrivals.Reader.ReadAsync()
                inFlight <- inFlight - 1

                for reply in found do
                    replies.TryAdd(reply.Key, reply.Value) |> ignore
        }

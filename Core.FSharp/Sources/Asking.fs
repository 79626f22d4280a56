namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open System.Runtime.ExceptionServices
open System.Threading
open System.Threading.Channels
open System.Threading.Tasks
open AnyOrder

/// One source in a run.
[<Sealed>]
type internal Desk(source: Source, label: string) =

    member _.Source = source
    member _.Label = label

    /// What it is to be called for: gathered by a batched source, or above the number of calls of another one.
    member val Waiting = SortedSet<Name>()

    /// The calls that have not returned.
    member val UnderWay = 0 with get, set

/// What came of a call for these names.
[<Struct; NoComparison; NoEquality>]
type internal Arrival =
    {
        Desk: Desk
        Names: Name array
        Found: KeyValuePair<Name, Reply> array
        /// Why what was found could not be kept, which ends the run.
        Lost: exn | null
    }

/// What is asked of the sources of one loop, and what they replied. Used by one thread at a time.
[<Sealed>]
type internal Asking(options: RunOptions, contents: Contents, keeper: IKeeper, token: CancellationToken) =

    let replies =
        match keeper with
        | null -> Dictionary<Name, Reply>()
        | keeper -> Dictionary<Name, Reply> keeper.Answers

    let demanded = HashSet<Name>()
    let called = HashSet<Name>()

    let arrivals =
        Channel.CreateUnbounded<Arrival>(UnboundedChannelOptions(SingleReader = true))

    let mutable inFlight = 0
    let mutable calls = 0

    // those that were ever needed
    let desks = Dictionary<Source, Desk>(HashIdentity.Reference)

    let deskOf (name: Name) =
        match Contents.sourceFor name contents with
        | Some { Source = Some source; Label = label } ->
            match desks.TryGetValue source with
            | true, desk -> desk
            | false, _ ->
                let desk = Desk(source, label)
                desks.Add(source, desk)
                desk
        | _ -> invalidOp $"{name} has no source."

    /// Keeps the answers to what was asked as soon as they are there: nobody else has another one. What came along may be something that somebody else is asked for: it is kept
    /// when it is taken.
    let keepOwn (names: Name array) (found: KeyValuePair<Name, Reply> array) : Task<exn | null> =
        task {
            match keeper with
            | null -> return null
            | keeper ->
                try
                    let own = HashSet names
                    do! keeper.Answered(found |> Array.filter (fun reply -> own.Contains reply.Key))
                    return null
                with error ->
                    return (error: exn | null)
        }

    let call (desk: Desk) (names: Name array) =
        inFlight <- inFlight + 1
        calls <- calls + 1
        let number = calls
        desk.UnderWay <- desk.UnderWay + 1
        called.UnionWith names

        task {
            let! found =
                task {
                    use _ = Telemetry.call desk.Label names.Length

                    try
                        return! desk.Source.Ask(names, token)
                    with
                    // what was called off is no fault: there is no answer yet
                    | :? OperationCanceledException when token.IsCancellationRequested -> return [||]
                    | error -> return names |> Array.map (fun name -> KeyValuePair(name, Reply.Failed error))
                }

            do! Shuffle.delay options number
            let! lost = keepOwn names found

            arrivals.Writer.TryWrite
                {
                    Desk = desk
                    Names = names
                    Found = found
                    Lost = lost
                }
            |> ignore
        }
        |> ignore

    /// Calls a source for what waits, as far as it may be called.
    let callFor (desk: Desk) =
        while desk.Waiting.Count > 0 && desk.UnderWay < desk.Source.MaxCalls do
            let names = desk.Waiting |> Seq.truncate desk.Source.MaxNames |> Array.ofSeq
            desk.Waiting.ExceptWith names
            call desk names

    /// Notes what came, and says what of it is new. What came along with an answer counts unless its own call is under way, and is not asked for any more: so it
    /// does not matter which call returns first.
    let note (arrival: Arrival) : Name list =
        inFlight <- inFlight - 1
        arrival.Desk.UnderWay <- arrival.Desk.UnderWay - 1
        let own = HashSet arrival.Names

        [
            for reply in arrival.Found do
                if
                    (own.Contains reply.Key || not (called.Contains reply.Key))
                    && replies.TryAdd(reply.Key, reply.Value)
                then
                    arrival.Desk.Waiting.Remove reply.Key |> ignore
                    reply.Key
        ]

    /// Keeps replies to these names before anybody sees them.
    let keep (names: Name seq) : Task =
        match keeper with
        | null -> Task.CompletedTask
        | keeper -> keeper.Answered [| for name in names -> KeyValuePair(name, replies[name]) |]

    member _.Replies = replies
    member _.InFlight = inFlight
    member _.Calls = calls
    member _.Asked = called.Count

    /// Notes what is waited for. Sources that gather names are not called yet.
    member _.Demand(names: Name seq) =
        for name in names do
            if not (replies.ContainsKey name) && demanded.Add name then
                let desk = deskOf name
                desk.Waiting.Add name |> ignore

                if not desk.Source.IsBatched then
                    callFor desk

    /// Calls the sources that gathered names.
    member _.CallBatches() = Seq.iter callFor desks.Values

    /// Ends when something has come.
    member _.Arrival() : Task =
        arrivals.Reader.WaitToReadAsync(token).AsTask()

    /// Takes what has come, after waiting for something if need be: the names that were not known before. Throws when the token is cancelled.
    member _.Take() : Task<Name list> =
        task {
            let! _ = arrivals.Reader.WaitToReadAsync token
            let taken = List<Name>()
            let mutable isMore = true

            while isMore do
                match arrivals.Reader.TryRead() with
                | true, arrival ->
                    taken.AddRange(note arrival)

                    match arrival.Lost with
                    | null -> ()
                    | error -> ExceptionDispatchInfo.Throw error

                    if not arrival.Desk.Source.IsBatched then
                        callFor arrival.Desk
                | false, _ -> isMore <- false

            do! keep taken
            return List.ofSeq taken
        }

    /// Waits until no call is left, whatever comes of it. What comes is kept, if that can be done.
    member _.Finish() : Task =
        task {
            let taken = List<Name>()

            while inFlight > 0 do
                let! arrival = arrivals.Reader.ReadAsync()
                taken.AddRange(note arrival)

            try
                do! keep taken
            with _ ->
                // the run is given up for a reason that is more worth telling
                ()
        }

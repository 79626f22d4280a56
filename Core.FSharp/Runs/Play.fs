namespace AnyOrder.FSharp

open AnyOrder

/// How a program paused.
[<NoComparison; NoEquality>]
type internal Pause =
    | Waits of Waiter
    | Ends of ProgramStatus

/// What one program did in one generation, and how it paused.
[<NoComparison; NoEquality>]
type internal Play =
    {
        Label: string
        Awaited: Name list
        /// What it got without waiting, the last first; kept for a record only.
        Got: Name list
        /// The last first.
        Claims: Claim list
        Pause: Pause
    }

[<RequireQualifiedAccess>]
module internal Play =

    /// Runs a program until it pauses, against the namespace as it stands: a function of the two and of nothing else.
    let run (state: State) (ready: Ready) : Play =

        let paused got claims pause =
            {
                Label = ready.Label
                Awaited = ready.Awaited
                Got = got
                Claims = claims
                Pause = pause
            }

        let rec go budget (program: Program<obj | null>) claimed got claims =
            // only what the user wrote is run inside the try, so that claims made before a fault are kept
            let view =
                try
                    Ok(Program.tryView budget program)
                with error ->
                    Error(Fault error)

            match view with
            | Error fault -> paused got claims (Ends(ProgramStatus.Faulted fault))
            | Ok ValueNone -> paused got claims (Ends(ProgramStatus.Exhausted(Limit.Operations state.MaxOperations)))
            | Ok(ValueSome(struct (View.Pure result, _))) -> paused got claims (Ends(ProgramStatus.Finished result))
            | Ok(ValueSome(struct (View.Set(binding, next), budget))) ->
                let claim = Claim.by ready.Label (state.Generation + 1) claimed binding
                go budget next (claimed + 1) got (claim :: claims)
            | Ok(ValueSome(struct (View.Get(names, continuation), budget))) ->
                match names |> List.filter (state.Namespace.Contains >> not) with
                | [] ->
                    let got =
                        if state.Recording = Recording.Nothing then
                            got
                        else
                            List.rev names @ got

                    go budget (continuation state.Namespace) claimed got claims
                | missing ->
                    {
                        Label = ready.Label
                        Claimed = claimed
                        Demand = names
                        Names = missing
                        Continuation = continuation
                    }
                    |> Waits
                    |> paused got claims

        go state.MaxOperations ready.Program ready.Claimed [] []

    /// What a record keeps of it.
    let turn (play: Play) : Turn =
        {
            Label = play.Label
            Awaited = Listing.ofSeq play.Awaited
            Got = Listing.ofSeq (List.rev play.Got)
            Claims = Listing.ofSeq (List.rev play.Claims)
            Status =
                match play.Pause with
                | Waits waiter -> ProgramStatus.Waiting(Listing.ofSeq (List.sort waiter.Names))
                | Ends status -> status
        }

namespace AnyOrder.FSharp

open AnyOrder

/// How a program paused.
[<NoComparison; NoEquality>]
type internal Pause =
    | Waits of Waiter
    | Ends of ProgramStatus

/// What one program did in one generation: the claims it made, and how it paused.
[<NoComparison; NoEquality>]
type internal Turn =
    {
        Label: string
        Claims: Claim list
        Pause: Pause
    }

[<RequireQualifiedAccess>]
module internal Turn =

    /// Runs a program until it pauses, against the namespace as it stands: a function of the two and of nothing else.
    let run (state: State) (ready: Ready) : Turn =

        let turn claims pause =
            {
                Label = ready.Label
                Claims = claims
                Pause = pause
            }

        let rec go budget (program: Program<obj | null>) claimed claims =
            // only what the user wrote is run inside the try, so that claims made before a fault are kept
            let view =
                try
                    Ok(Program.tryView budget program)
                with error ->
                    Error(Fault error)

            match view with
            | Error fault -> turn claims (Ends(ProgramStatus.Faulted fault))
            | Ok ValueNone -> turn claims (Ends(ProgramStatus.Exhausted(Limit.Operations state.MaxOperations)))
            | Ok(ValueSome(struct (View.Pure result, _))) -> turn claims (Ends(ProgramStatus.Finished result))
            | Ok(ValueSome(struct (View.Set(binding, next), budget))) ->
                let claim = Claim(binding, ready.Label, state.Generation + 1, claimed)
                go budget next (claimed + 1) (claim :: claims)
            | Ok(ValueSome(struct (View.Get(names, continuation), budget))) ->
                match names |> List.filter (state.Namespace.Contains >> not) with
                | [] -> go budget (continuation state.Namespace) claimed claims
                | missing ->
                    turn
                        claims
                        (Waits
                            {
                                Label = ready.Label
                                Claimed = claimed
                                Names = missing
                                Continuation = continuation
                            })

        go state.MaxOperations ready.Program ready.Claimed []

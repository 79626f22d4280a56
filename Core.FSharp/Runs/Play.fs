namespace AnyOrder.FSharp

open System.Collections.Generic
open AnyOrder

/// What one program did in one generation, and what is left of it when it waits.
[<NoComparison; NoEquality>]
type internal Play = { Turn: Turn; Rest: Waiter option }

[<RequireQualifiedAccess>]
module internal Play =

    let private listing (items: 'T list) : IReadOnlyList<'T> = Listing.ofArray (Array.ofList items)

    /// Runs a program until it pauses, against the namespace as it stands: a function of the two and of nothing else.
    let run (state: State) (ready: Ready) : Play =

        let paused got claims status rest =
            {
                Turn =
                    {
                        Label = ready.Label
                        Awaited = ready.Awaited
                        Got = listing (List.rev got)
                        Claims = listing (List.rev claims)
                        Status = status
                    }
                Rest = rest
            }

        let rec go budget (program: Program<obj | null>) claimed got claims =
            // only what the user wrote is run inside the try, so that claims made before a fault are kept
            let view =
                try
                    Ok(Program.tryView budget program)
                with error ->
                    Error(Fault error)

            match view with
            | Error fault -> paused got claims (ProgramStatus.Faulted fault) None
            | Ok ValueNone -> paused got claims (ProgramStatus.Exhausted(Limit.Operations state.MaxOperations)) None
            | Ok(ValueSome(struct (View.Pure result, _))) -> paused got claims (ProgramStatus.Finished result) None
            | Ok(ValueSome(struct (View.Set(binding, next), budget))) ->
                let claim = Claim(binding, ready.Label, state.Generation + 1, claimed)
                go budget next (claimed + 1) got (claim :: claims)
            | Ok(ValueSome(struct (View.Get(names, continuation), budget))) ->
                match names |> List.filter (state.Namespace.Contains >> not) with
                | [] ->
                    // what nobody will read is not kept
                    let got =
                        match state.Recording with
                        | Recording.Nothing -> got
                        | _ -> List.rev names @ got

                    go budget (continuation state.Namespace) claimed got claims
                | missing ->
                    let waiter =
                        {
                            Label = ready.Label
                            Claimed = claimed
                            Demand = names
                            Names = missing
                            Continuation = continuation
                        }

                    paused got claims (ProgramStatus.Waiting(Listing.ofSeq (List.sort missing))) (Some waiter)

        go state.MaxOperations ready.Program ready.Claimed [] []

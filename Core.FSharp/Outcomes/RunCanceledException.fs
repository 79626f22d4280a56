namespace AnyOrder

open System
open System.Threading

[<Sealed>]
type RunCanceledException(outcome: Outcome, token: CancellationToken) =
    inherit
        OperationCanceledException(
            "The run was cancelled after "
            + ValueText.count outcome.Generations "generation"
            + ".",
            token
        )

    member _.Outcome = outcome

namespace AnyOrder

open System
open System.Threading

/// <summary>A run was cancelled by the token of its options.</summary>
[<Sealed>]
type RunCanceledException =
    inherit OperationCanceledException

    internal new: outcome: Outcome * token: CancellationToken -> RunCanceledException

    /// <summary>What the run had come to after the last generation that was not disturbed.</summary>
    member Outcome: Outcome

namespace AnyOrder

open System

/// <summary>A run did not resolve. The message is the report; exceptions that programs threw are inside.</summary>
[<Sealed>]
type UnresolvedException =
    inherit InvalidOperationException

    internal new: message: string * outcome: Outcome -> UnresolvedException

    /// <summary>What the run produced all the same.</summary>
    member Outcome: Outcome

namespace AnyOrder

open System.Collections.Generic

/// <summary>How a run ended. When several apply, it is the first of Conflicted, Halted, Faulted, Exhausted, Stuck, Resolved.</summary>
type Status =

    /// <summary>Every program finished.</summary>
    | Resolved = 0

    /// <summary>Some program waits for a name that nothing bound.</summary>
    | Stuck = 1

    /// <summary>Some program hit a limit, or the run did.</summary>
    | Exhausted = 2

    /// <summary>Some program threw an exception.</summary>
    | Faulted = 3

    /// <summary>The run is not over: it was cancelled, or looked at between two generations. What it would come to is not known.</summary>
    | Halted = 4

    /// <summary>Some name was claimed more often than it takes.</summary>
    | Conflicted = 5

/// <summary>How a program stood when the run ended.</summary>
[<NoComparison; RequireQualifiedAccess>]
type ProgramStatus =

    /// <summary>It ended with this result.</summary>
    /// <param name="Result">The result, boxed.</param>
    | Finished of Result: (obj | null)

    /// <summary>It waits for these names, none of which is bound.</summary>
    /// <param name="Names">The names, in order.</param>
    | Waiting of Names: IReadOnlyList<Name>

    /// <summary>It threw an exception. Claims it had made before stand.</summary>
    /// <param name="Fault">What it threw.</param>
    | Faulted of Fault: Fault

    /// <summary>It could have gone on when a limit was reached: its own operations in one generation, or the generations of the run.</summary>
    /// <param name="Limit">The limit.</param>
    | Exhausted of Limit: Limit

    /// <summary>It could have gone on when a conflict or a cancellation ended the run.</summary>
    | Halted

    /// For debuggers.
    member internal Shown: string

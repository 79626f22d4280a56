namespace AnyOrder

open System
open System.Threading

/// <summary>How to run a loop. The values count at the moment the run starts.</summary>
[<Sealed>]
type RunOptions =

    /// <summary>The default options.</summary>
    new: unit -> RunOptions

    /// <summary>How many operations a program may make in one generation before it counts as exhausted; 10,000,000 by default.</summary>
    /// <remarks>
    /// Gets, sets and binds are operations. The count is the same in every order, and exact for one way of writing a program only: two
    /// equivalent programs may differ by a small factor. The limit is there to end a program that would never pause. One that does nothing but set
    /// names reaches the default after some seconds and about a gigabyte: choose less where programs are not your own.
    /// </remarks>
    member MaxOperations: int with get, set

    /// <summary>How many generations a run may take before the programs still running count as exhausted; 10,000,000 by default.</summary>
    /// <remarks>A run that binds a name in each of so many generations takes minutes and gigabytes: choose less where programs are not your own.</remarks>
    member MaxGenerations: int with get, set

    /// <summary>Cancels the run between two generations; none by default.</summary>
    /// <remarks>
    /// A cancelled run throws <see cref="T:AnyOrder.RunCanceledException" />, with the outcome so far. The generation in which it was cancelled is
    /// dropped whole, so that what programs do about the cancellation, such as throwing, is no fault of theirs.
    /// </remarks>
    member CancellationToken: CancellationToken with get, set

    /// <summary>How reports print values, which they do for conflicts only; null keeps values out of them.</summary>
    /// <remarks>By default strings are quoted, numbers and dates follow the invariant culture, lists show their first elements, and long texts are cut.</remarks>
    member FormatValue: Func<obj | null, string> | null with get, set

    /// <summary>Whether the outcome keeps what happened in every generation, for its history and its pictures; false by default.</summary>
    /// <remarks>A record takes memory in proportion to gets, claims and waits; without one, it costs nothing.</remarks>
    member Record: bool with get, set

    /// <summary>Who is told what happens, after each generation; nobody by default, which costs nothing.</summary>
    member Observer: IRunObserver | null with get, set

    /// <summary>Who is told how far a run with sources has come, each time it has to wait for them; nobody by default.</summary>
    member Progress: IProgress<RunProgress> | null with get, set

    /// <summary>How many threads run the programs of a generation; 1 by default. No outcome depends on it.</summary>
    /// <remarks>
    /// Programs of one generation are independent, so they can be spread over threads. It pays where a program does more than about two microseconds
    /// of work of its own; below that, one thread is faster.
    /// </remarks>
    member MaxDegreeOfParallelism: int with get, set

    /// <summary>Whether the run is interpreted by its specification rather than run by the engine; false by default. No outcome depends on it.</summary>
    member Interpreter: bool with get, set

    /// <summary>Shuffles, differently for every seed, what has no order: entries, the programs of a generation, and answers of sources. Null by default. No outcome depends on it.</summary>
    /// <remarks>
    /// For tests of programs that are not as they should be, by the clock or a variable they share: <c>AnyOrder.Testing</c> looks for those. Answers of sources are kept back for up to
    /// three milliseconds. With a seed, threads share generations of any size.
    /// </remarks>
    member Seed: Nullable<int> with get, set

    /// The same with another observer and another token.
    member internal With: observer: IRunObserver | null * token: CancellationToken -> RunOptions

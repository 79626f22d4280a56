namespace AnyOrder

open System.Collections.Generic

/// <summary>Is told what happens in a run: after each generation that stands, its turns in the order of labels, then what they bound.</summary>
/// <remarks>
/// What is told, and in which order, is a function of the set of entries, as the outcome is. Calls come one at a time, on the thread that runs the loop.
/// An observer cannot change the outcome: what it throws is dropped, and the next call is made all the same.
/// </remarks>
type IRunObserver =

    /// <summary>A program, or the definition that a rule made, ran for the first time.</summary>
    /// <param name="generation">The generation, counted from 1.</param>
    /// <param name="label">The label of the program.</param>
    abstract Started: generation: int * label: string -> unit

    /// <summary>A program that had waited ran again.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="label">The label of the program.</param>
    /// <param name="names">The names it had asked for, all bound now.</param>
    abstract Woken: generation: int * label: string * names: IReadOnlyList<Name> -> unit

    /// <summary>A program set a name. Whether that binds the name is decided when the generation ends.</summary>
    /// <param name="claim">The claim.</param>
    abstract Claimed: claim: Claim -> unit

    /// <summary>A program paused, to wait for names that are not bound.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="label">The label of the program.</param>
    /// <param name="names">The names that were not bound when it paused, in order.</param>
    abstract Waiting: generation: int * label: string * names: IReadOnlyList<Name> -> unit

    /// <summary>A program ended with a result.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="label">The label of the program.</param>
    /// <param name="result">The result, boxed.</param>
    abstract Finished: generation: int * label: string * result: (obj | null) -> unit

    /// <summary>A program threw.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="label">The label of the program.</param>
    /// <param name="fault">What it threw.</param>
    abstract Faulted: generation: int * label: string * fault: Fault -> unit

    /// <summary>A program reached a limit.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="label">The label of the program.</param>
    /// <param name="limit">The limit.</param>
    abstract Exhausted: generation: int * label: string * limit: Limit -> unit

    /// <summary>A name was bound, by a program or as an input.</summary>
    /// <param name="claim">The claim that binds it.</param>
    abstract Bound: claim: Claim -> unit

    /// <summary>A name was claimed more often than it takes, which ends the run.</summary>
    /// <param name="conflict">The conflict.</param>
    abstract Conflicted: conflict: Conflict -> unit

    /// <summary>All of a generation was told.</summary>
    /// <param name="generation">The generation, whole.</param>
    abstract GenerationEnded: generation: Generation -> unit

/// <summary>An observer to derive from: it does nothing about whatever it is told.</summary>
[<AbstractClass>]
type RunObserver =

    /// <summary>An observer that does nothing.</summary>
    new: unit -> RunObserver

    /// <inheritdoc cref="M:AnyOrder.IRunObserver.Started(System.Int32,System.String)" />
    abstract Started: generation: int * label: string -> unit

    /// <inheritdoc cref="M:AnyOrder.IRunObserver.Woken(System.Int32,System.String,System.Collections.Generic.IReadOnlyList{AnyOrder.Name})" />
    abstract Woken: generation: int * label: string * names: IReadOnlyList<Name> -> unit

    /// <inheritdoc cref="M:AnyOrder.IRunObserver.Claimed(AnyOrder.Claim)" />
    abstract Claimed: claim: Claim -> unit

    /// <inheritdoc cref="M:AnyOrder.IRunObserver.Waiting(System.Int32,System.String,System.Collections.Generic.IReadOnlyList{AnyOrder.Name})" />
    abstract Waiting: generation: int * label: string * names: IReadOnlyList<Name> -> unit

    /// <inheritdoc cref="M:AnyOrder.IRunObserver.Finished(System.Int32,System.String,System.Object)" />
    abstract Finished: generation: int * label: string * result: (obj | null) -> unit

    /// <inheritdoc cref="M:AnyOrder.IRunObserver.Faulted(System.Int32,System.String,AnyOrder.Fault)" />
    abstract Faulted: generation: int * label: string * fault: Fault -> unit

    /// <inheritdoc cref="M:AnyOrder.IRunObserver.Exhausted(System.Int32,System.String,AnyOrder.Limit)" />
    abstract Exhausted: generation: int * label: string * limit: Limit -> unit

    /// <inheritdoc cref="M:AnyOrder.IRunObserver.Bound(AnyOrder.Claim)" />
    abstract Bound: claim: Claim -> unit

    /// <inheritdoc cref="M:AnyOrder.IRunObserver.Conflicted(AnyOrder.Conflict)" />
    abstract Conflicted: conflict: Conflict -> unit

    /// <inheritdoc cref="M:AnyOrder.IRunObserver.GenerationEnded(AnyOrder.Generation)" />
    abstract GenerationEnded: generation: Generation -> unit

    default Started: generation: int * label: string -> unit
    default Woken: generation: int * label: string * names: IReadOnlyList<Name> -> unit
    default Claimed: claim: Claim -> unit
    default Waiting: generation: int * label: string * names: IReadOnlyList<Name> -> unit
    default Finished: generation: int * label: string * result: (obj | null) -> unit
    default Faulted: generation: int * label: string * fault: Fault -> unit
    default Exhausted: generation: int * label: string * limit: Limit -> unit
    default Bound: claim: Claim -> unit
    default Conflicted: conflict: Conflict -> unit
    default GenerationEnded: generation: Generation -> unit

    interface IRunObserver

[<RequireQualifiedAccess>]
module internal RunObserver =

    /// Tells an observer all of a generation.
    val tell: observer: IRunObserver -> generation: Generation -> unit

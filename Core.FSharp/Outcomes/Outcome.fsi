namespace AnyOrder

open System
open System.Collections.Generic
open AnyOrder.FSharp

/// <summary>Everything a run produced: a function of the set of entries of the loop, whatever order they were given in.</summary>
/// <remarks>
/// Outcomes are equal when everything in them is; two runs of one loop have equal outcomes, and the same report. Places do not count: a loop
/// whose lines were put in another order has an equal outcome too, and a report that differs in line numbers only. Nor does the history: a run is the
/// same whether it is recorded or not.
/// </remarks>
[<Class>]
type Outcome =

    internal new: conclusion: Conclusion -> Outcome

    /// <summary>How the run ended.</summary>
    member Status: Status

    /// <summary>How many generations ran.</summary>
    member Generations: int

    /// <summary>The names that were bound, each with its claim.</summary>
    member Namespace: Namespace

    /// <summary>What became of each program, by label (ordinal).</summary>
    member Programs: IReadOnlyList<ProgramOutcome>

    /// <summary>The names with more claims than they take, in order.</summary>
    member Conflicts: IReadOnlyList<Conflict>

    /// <summary>Why programs wait: the roots only, what is certain first, and causes of one kind in the order of their names.</summary>
    /// <remarks>Found in time in proportion to programs and waits, when first asked for.</remarks>
    member Causes: IReadOnlyList<Cause>

    /// <summary>Every program that waits, with each name it waits for, by label (ordinal) and name.</summary>
    member Waits: IReadOnlyList<Wait>

    /// <summary>What happened in each generation, in order; empty unless the options of the run asked for a record.</summary>
    member History: IReadOnlyList<Generation>

    /// <summary>Names that are bound or provided, and that someone may have meant who asked for this one: at most three, the nearest first.</summary>
    /// <param name="name">The name that was asked for.</param>
    member NearMisses: name: Name -> IReadOnlyList<NearMiss>

    /// <summary>This outcome with a typed view of its results.</summary>
    /// <param name="results">Reads the results off the outcome; called each time they are asked for.</param>
    member WithResults: results: Func<Outcome, 'R> -> Outcome<'R>

    member internal Conclusion: Conclusion

    /// The program with this label.
    member internal Find: label: string -> ProgramOutcome option

/// <summary>An outcome with a typed view of its results.</summary>
and [<Sealed>] Outcome<'R> =
    inherit Outcome

    internal new: conclusion: Conclusion * results: Func<Outcome, 'R> -> Outcome<'R>

    /// <summary>The results of the programs. Throws when a program has none; the message is the report.</summary>
    member Results: 'R

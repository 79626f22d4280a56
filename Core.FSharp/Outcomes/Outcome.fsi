namespace AnyOrder

open System
open System.Collections.Generic
open AnyOrder.FSharp

/// <summary>What became of one program.</summary>
/// <remarks>Equality leaves the place out: where a program was written is not what became of it.</remarks>
[<NoComparison; CustomEquality>]
type ProgramOutcome =
    {
        /// <summary>The label of the program.</summary>
        Label: string

        /// <summary>Where the program was added to the loop.</summary>
        Place: Place

        /// <summary>How the program stood when the run ended.</summary>
        Status: ProgramStatus
    }

/// <summary>Everything a run produced: a function of the set of entries of the loop, whatever order they were given in.</summary>
/// <remarks>
/// Outcomes are equal when everything in them is; two runs of one loop have equal outcomes, and the same report. Places do not count: a loop
/// whose lines were put in another order has an equal outcome too, and a report that differs in line numbers only.
/// </remarks>
[<Class>]
type Outcome =

    internal new: state: State -> Outcome

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

    /// <summary>This outcome with a typed view of its results.</summary>
    /// <param name="results">Reads the results off the outcome; called each time they are asked for.</param>
    member WithResults: results: Func<Outcome, 'R> -> Outcome<'R>

    member internal State: State

/// <summary>An outcome with a typed view of its results.</summary>
and [<Sealed>] Outcome<'R> =
    inherit Outcome

    internal new: state: State * results: Func<Outcome, 'R> -> Outcome<'R>

    /// <summary>The results of the programs. Throws when a program has none; the message is the report.</summary>
    member Results: 'R

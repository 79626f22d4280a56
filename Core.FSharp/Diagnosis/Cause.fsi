namespace AnyOrder

open System.Collections.Generic

/// <summary>One step of a cycle: to bind <c>Name</c>, its provider needs <c>Needs</c>.</summary>
[<NoComparison>]
type CycleStep =
    {
        /// <summary>The name.</summary>
        Name: Name

        /// <summary>The label of the program that is to bind it.</summary>
        Provider: string

        /// <summary>The name that program waits for; the next step is about it.</summary>
        Needs: Name
    }

/// <summary>Why names are not bound that programs wait for.</summary>
[<NoComparison; RequireQualifiedAccess>]
type CauseReason =

    /// <summary>No entry says that it provides the name, and no unfinished program is left that says nothing of what it sets.</summary>
    | Missing

    /// <summary>A program declared that it provides the names, and finished without setting them.</summary>
    /// <param name="Provider">The label of the program.</param>
    | Forgotten of Provider: string

    /// <summary>A source was asked for the names, and came back without them.</summary>
    /// <param name="Source">The label of the source.</param>
    | Silent of Source: string

    /// <summary>A source has not answered yet: the run was cancelled, or went on without asking.</summary>
    /// <param name="Source">The label of the source.</param>
    | Pending of Source: string

    /// <summary>The providers of the names wait for each other.</summary>
    /// <param name="Steps">The shortest cycle through the least of the names, beginning there.</param>
    | Cycle of Steps: IReadOnlyList<CycleStep>

    /// <summary>The provider of the names threw.</summary>
    /// <param name="Provider">The label of the program.</param>
    /// <param name="Fault">What it threw.</param>
    | Faulted of Provider: string * Fault: Fault

    /// <summary>The provider of the names reached a limit.</summary>
    /// <param name="Provider">The label of the program.</param>
    /// <param name="Limit">The limit.</param>
    | Exhausted of Provider: string * Limit: Limit

    /// <summary>The provider of the names could have gone on, but a conflict or a cancellation ended the run.</summary>
    /// <param name="Provider">The label of the program.</param>
    | Halted of Provider: string

    /// <summary>The name was claimed more often than it takes, so it is bound to nothing.</summary>
    | Contested

    /// <summary>No program set the name, and none says that it does; but there are programs that did not finish and might have.</summary>
    /// <param name="MightSet">How many: those that neither define a name nor declare what they provide, and do not wait for this name themselves.</param>
    | Unset of MightSet: int

/// <summary>A root of waiting: names that are not bound for a reason of their own, and not because of another cause.</summary>
[<NoComparison; CustomEquality>]
type Cause =
    {
        /// <summary>Why the names are not bound.</summary>
        Reason: CauseReason

        /// <summary>The names, in order; for a cycle, all names that are in knots with it.</summary>
        Names: IReadOnlyList<Name>

        /// <summary>The labels of the programs that wait for one of the names, in order; those in the cycle itself left out.</summary>
        NeededBy: IReadOnlyList<string>
    }

/// <summary>One program that waits for one name.</summary>
[<NoComparison>]
type Wait =
    {
        /// <summary>The label of the program.</summary>
        Label: string

        /// <summary>A name it waits for, which is not bound.</summary>
        Name: Name

        /// <summary>The label of the program that is known to provide the name; null when none is known, or when the name is contested.</summary>
        Provider: string | null

        /// <summary>The cause the name is one of, or else the first in the list of those that it leads to; a way ends at the first cause it meets.</summary>
        Cause: Cause
    }

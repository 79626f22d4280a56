namespace AnyOrder

open System.Collections.Generic

/// <summary>What one program did in one generation.</summary>
[<NoComparison>]
type Turn =
    {
        /// <summary>The label of the program.</summary>
        Label: string

        /// <summary>The names it had asked for when it paused, all bound by now; empty when it started in this generation.</summary>
        Awaited: IReadOnlyList<Name>

        /// <summary>The names it got further, without having to pause, in the order it asked for them.</summary>
        Got: IReadOnlyList<Name>

        /// <summary>The claims it made, in the order it made them.</summary>
        Claims: IReadOnlyList<Claim>

        /// <summary>How it stood after its turn: finished, waiting, faulted or exhausted.</summary>
        Status: ProgramStatus
    }

/// <summary>What happened in one generation. Inputs are the claims of generation 0; those added by resuming, of the generation that ran last.</summary>
[<NoComparison>]
type Generation =
    {
        /// <summary>The number of the generation, counted from 1; 0 for the inputs the run began with.</summary>
        Number: int

        /// <summary>What the programs did that ran in it, by label (ordinal).</summary>
        Turns: IReadOnlyList<Turn>

        /// <summary>The claims that bound their names when it ended, in the order of the names.</summary>
        Bound: IReadOnlyList<Claim>

        /// <summary>The names that were claimed in vain when it ended, in order.</summary>
        Conflicts: IReadOnlyList<Conflict>
    }

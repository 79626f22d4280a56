namespace AnyOrder.FSharp

open System
open AnyOrder

/// A program that can run.
[<NoComparison; NoEquality>]
type Ready =
    {
        /// Its label.
        Label: string

        /// How many claims it has made.
        Claimed: int

        /// What is left of it.
        Program: Program<obj | null>
    }

/// A program that waits.
[<NoComparison; NoEquality>]
type Waiter =
    {
        /// Its label.
        Label: string

        /// How many claims it has made.
        Claimed: int

        /// What it waits for, all of it. The first of these names is not bound.
        Names: Name list

        /// What is left of it, once they are bound.
        Continuation: Namespace -> Program<obj | null>
    }

/// A run between two generations.
[<NoComparison; NoEquality>]
type State =
    {
        /// What is run.
        Loop: Loop

        /// How many generations have run.
        Generation: int

        /// The names bound so far.
        Namespace: Namespace

        /// The programs of the next generation, in no particular order. After a conflict they are halted.
        Ready: Ready list

        /// The programs that wait, each under the first of its names that is not bound.
        Waiters: Map<Name, Waiter list>

        /// The programs that ended, by label.
        Ended: Map<string, ProgramStatus>

        /// The claims of the last generation, by label and position.
        Claims: Claim list

        /// What the last generation claimed in vain, by name. Conflicts end a run.
        Conflicts: Conflict list

        /// See RunOptions.
        MaxOperations: int

        /// See RunOptions.
        MaxGenerations: int

        /// See RunOptions.
        FormatValue: Func<obj | null, string> | null
    }

/// What a run means: a fold of `step` over an immutable state. Every engine gives the outcome that this one gives.
///
/// In a generation every ready program runs against the namespace as it was when the generation began, until it ends or gets a name
/// that is not bound there. Its sets are claims that nobody sees yet, itself included. When all have paused, the claims are
/// committed as a set: a name with one claim is bound, a name with several is a conflict, and those who wait for newly bound names are
/// ready for the next generation. So a state is a function of the state before it, whatever order the programs ran in.
[<RequireQualifiedAccess>]
module Interpreter =

    /// The state before the first generation: inputs are bound, every program is ready.
    val start: options: RunOptions -> loop: Loop -> State

    /// Whether no further generation runs: no program is ready, a conflict occurred, or the limit of generations is reached.
    val isOver: state: State -> bool

    /// Runs one generation.
    val step: state: State -> State

    /// Runs generations until the run is over.
    ///
    ///     run s  =  if isOver s then s else run (step s)
    val run: state: State -> State

    /// The state with more entries: their inputs are committed as claims of the generation that ran last, their programs are ready.
    /// Throws ArgumentException when an entry does not go with the loop, InvalidOperationException when a conflict ended the run.
    val resume: options: RunOptions -> additions: Loop -> state: State -> State

namespace AnyOrder.FSharp

open System
open AnyOrder

/// A program that can run.
[<NoComparison; NoEquality>]
type Ready =
    {
        /// Its label.
        Label: string

        /// The names it asked for when it paused, all bound now; empty when it has not run yet.
        Awaited: Name list

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

        /// What it asked for, all of it.
        Demand: Name list

        /// What it waits for: what it asked for, from the first name that is not bound on.
        Names: Name list

        /// What is left of it, once they are bound.
        Continuation: Namespace -> Program<obj | null>
    }

/// A definition that a rule made for a name that was demanded.
[<NoComparison; NoEquality>]
type Instance =
    {
        /// The name it defines.
        Name: Name

        /// Where the rule was written.
        Place: Place
    }

/// What a state remembers of the generations that led to it.
[<RequireQualifiedAccess>]
type Recording =

    /// No generation.
    | Nothing

    /// The last generation, for an observer.
    | Last

    /// All generations since the run was started or resumed so.
    | Everything

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

        /// The instances of rules that have been started, by label.
        Instances: Map<string, Instance>

        /// The names of sources that were waited for, and have no answer. A name is there for everyone who waits for it.
        Asked: Name list

        /// The claims that were accepted because they agree with the one that binds their name.
        Agreed: Map<Name, Claim list>

        /// The claims of the last generation, by label and position.
        Claims: Claim list

        /// What the last generation claimed in vain, by name. Conflicts end a run.
        Conflicts: Conflict list

        /// What is remembered of generations.
        Recording: Recording

        /// The generations that are remembered, the last one first.
        History: Generation list

        /// See RunOptions.
        MaxOperations: int

        /// See RunOptions.
        MaxGenerations: int

        /// See RunOptions.
        FormatValue: Func<obj | null, string> | null
    }

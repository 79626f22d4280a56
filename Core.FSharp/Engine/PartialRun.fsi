namespace AnyOrder.FSharp

open System.Collections.Generic
open AnyOrder

/// A program of a part, with the generation that it is in.
[<Sealed; AllowNullLiteral>]
type internal PartProcess =
    inherit Process
    new: entry: Entry * generation: int -> PartProcess
    member Generation: int

/// A name that a program of a part waits for, and the generation in which it began to.
[<Struct; NoComparison; NoEquality>]
type internal Demand = { Name: Name; Generation: int }

/// Some of the programs of a run, whose claims are committed by others: by whoever owns their names.
///
/// A generation has no beginning and no end here. A program that is in generation g gets what was bound in a generation before g; where a name turns out to
/// be bound in s, who waited for it goes on in s + 1, or in its own generation if that is later. So a part may be told of bound names at any time, in any
/// order, and each program still claims in the generation in which it does when all programs run in one place.
[<Sealed>]
type internal PartialRun =

    /// The part of a run of a loop with these contents. It has no programs yet.
    new: contents: Contents * options: RunOptions -> PartialRun

    /// Programs of later generations are held back. At first there is no such bound but the limit of the options.
    member Gate: int with get, set

    /// Adds a program that begins in this generation.
    member Start: entry: Entry * generation: int -> unit

    /// Binds a name, once, and wakes who waited for it.
    member Bind: claim: Claim -> unit

    /// Whether the name is bound here.
    member IsBound: name: Name -> bool

    /// Runs one program until it pauses. The answer is false when there was none to run.
    member Step: unit -> bool

    /// Whether no program can run that is not held back.
    member IsIdle: bool

    /// How many programs are held back.
    member Held: int

    /// The last generation in which a program ran.
    member Generation: int

    /// The programs, in the order they were added.
    member Processes: IReadOnlyList<PartProcess>

    /// The claims that programs made since the list was last cleared, in the order they were made.
    member Claims: List<Claim>

    /// The programs that came to their end since the list was last cleared.
    member Ended: List<PartProcess>

    /// What programs began to wait for since the list was last cleared: of a name that no rule defines, no more than once.
    member Demands: List<Demand>

    /// What is waited for and not bound.
    member Unmet: seq<Demand>

    /// What has become of a program. Who can go on is halted, or was kept from it by the limit of generations.
    member StatusOf: program: PartProcess * isHalted: bool -> ProgramStatus

namespace AnyOrder.FSharp

open AnyOrder

/// The meaning of Interpreter, with mutable insides: a run of it comes to the same conclusion, whatever the order of the entries and the number of workers.
///
/// A generation is run in two parts. First every ready program has its turn; the slots stand still, turns write nothing but what their worker owns, so
/// they can be spread over threads. Then one thread commits: it settles who waits, judges claims and wakes waiters.
[<Sealed>]
type internal Engine =

    /// The run before its first generation: inputs are bound.
    /// Where there is a keeper, it is told what programs do, generation by generation.
    new: options: RunOptions * loop: Loop * keeper: IKeeper -> Engine

    /// Whether no further generation runs.
    member IsOver: bool

    /// What is remembered of generations, as far as the options ask for it.
    member History: Generation list

    /// Runs a generation. When the options' token was cancelled meanwhile, the generation is dropped whole, and the answer is false.
    member Step: unit -> bool

    /// How many generations have run.
    member Generation: int

    member HasConflicts: bool

    /// Whether claims were accepted because they agree.
    member HasAgreements: bool

    /// How many names are bound.
    member Bound: int

    /// How many programs wait.
    member Waiting: int

    /// What was demanded of sources since this was last asked.
    member TakeAsked: unit -> Name list

    /// Binds what did not come of a program, and lets the run go on for so many generations more.
    member Bind: claims: Claim seq * generations: int -> unit

    /// What the run has come to. The engine is not to be used afterwards.
    member Conclude: unit -> Conclusion

namespace AnyOrder.FSharp

open AnyOrder

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

    /// Runs one generation; a state that is over stays as it is.
    val step: state: State -> State

    /// Runs generations until the run is over.
    ///
    ///     run s  =  if isOver s then s else run (step s)
    val run: state: State -> State

    /// The state with more entries: their inputs are committed as claims of the generation that ran last, their programs are ready.
    /// Throws ArgumentException when an entry does not go with the loop, InvalidOperationException when a conflict ended the run.
    val resume: additions: Loop -> state: State -> State

    /// As resume, with other options.
    val resumeWith: options: RunOptions -> additions: Loop -> state: State -> State

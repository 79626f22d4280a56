namespace AnyOrder.FSharp

open AnyOrder

/// What a program does next. These three cases are all there are.
[<RequireQualifiedAccess; NoComparison; NoEquality>]
type View<'T> =

    /// It ends with this result.
    | Pure of result: 'T

    /// It claims this value for this name, and goes on as `next`.
    | Set of binding: Binding * next: Program<'T>

    /// It waits for all of these names, at least one, and goes on with their values. The continuation reads those names only,
    /// and throws KeyNotFoundException when one is not bound in the namespace it is given.
    | Get of names: Name list * continuation: (Namespace -> Program<'T>)

/// Programs: a free monad over gets and sets.
[<RequireQualifiedAccess>]
module Program =

    /// Ends with this result.
    val result: value: 'T -> Program<'T>

    /// Waits until the name is bound, and ends with its value. A demand is a program; in a list or a branch beside programs of another kind
    /// write `get name :> Program<_>`.
    val get: name: Name<'T> -> Demand<'T>

    /// Waits for the names of both in one demand: `and!`.
    val both: left: Demand<'A> -> right: Demand<'B> -> Demand<'A * 'B>

    /// Waits until all names are bound, and ends with their values in the order of the names; at once when there are none.
    val getAll: names: Name<'T> seq -> Demand<'T array>

    /// Claims the value for the name.
    val set: name: Name<'T> -> value: 'T -> Program<unit>

    /// Runs a program and then the one made from its result; takes constant time, however programs are nested.
    ///
    ///     bind k (result a)      =  k a
    ///     bind result p          =  p
    ///     bind l (bind k p)      =  bind (fun a -> bind l (k a)) p
    val bind: continuation: ('A -> Program<'B>) -> program: Program<'A> -> Program<'B>

    /// Changes the result.
    ///
    ///     map f p                =  bind (f >> result) p
    val map: mapping: ('A -> 'B) -> program: Program<'A> -> Program<'B>

    /// Runs the programs one after the other, and ends with their results in order.
    val sequence: programs: Program<'T> seq -> Program<'T array>

    /// The program that `make` gives, which is called when the program runs, and every time it does; what it throws faults the program.
    val defer: make: (unit -> Program<'T>) -> Program<'T>

    /// What the program does next. Binds up to there are carried out, so what continuations throw is thrown here.
    val view: program: Program<'T> -> View<'T>

    /// As view, in at most `budget` moves: with the moves left over, or None when they did not suffice.
    val internal tryView: budget: int -> program: Program<'T> -> struct (View<'T> * int) voption

namespace AnyOrder.FSharp

open AnyOrder

/// What `program { }` is made of.
[<Sealed>]
type ProgramBuilder =
    internal new: unit -> ProgramBuilder

    /// `return a` is Program.result a.
    member Return: result: 'T -> Program<'T>

    /// `return! p` is p.
    member ReturnFrom: program: Program<'T> -> Program<'T>

    /// `let! a = p in q` is Program.bind (fun a -> q) p.
    member Bind: program: Program<'A> * continuation: ('A -> Program<'B>) -> Program<'B>

    /// `let! a = p in return b` is Program.map (fun a -> b) p.
    member BindReturn: program: Program<'A> * mapping: ('A -> 'B) -> Program<'B>

    /// `let! a = p and! b = q` is Program.both p q.
    member MergeSources: left: Demand<'A> * right: Demand<'B> -> Demand<'A * 'B>

    /// A branch that does nothing is Program.result ().
    member Zero: unit -> Program<unit>

    /// The whole of `program { p }` is Program.defer (fun () -> p).
    member Delay: program: (unit -> Program<'T>) -> Program<'T>

    /// One statement after another is a bind.
    member Combine: first: Program<unit> * second: Program<'T> -> Program<'T>

    /// `for a in items do p` runs p for every item in order.
    member For: items: 'A seq * body: ('A -> Program<unit>) -> Program<unit>

/// The words programs are written with.
[<AutoOpen>]
module ProgramBuilder =

    /// A program, written as a computation expression: `let!` and `do!` run programs, `and!` gets several names in one demand, `for` runs
    /// its body for every item of a finite sequence, which is read whole when the loop begins.
    ///
    /// What is written before the first `let!` is run with the program, not when the program is made.
    val program: ProgramBuilder

    /// Waits until the name is bound, and ends with its value.
    val get: name: Name<'T> -> Demand<'T>

    /// Waits until all names are bound, and ends with their values in the order of the names.
    val getAll: names: Name<'T> seq -> Demand<'T array>

    /// Claims the value for the name. The `set` of FSharp.Core goes by the name Set.ofSeq as well.
    val set: name: Name<'T> -> value: 'T -> Program<unit>

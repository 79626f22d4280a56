namespace AnyOrder.FSharp

open System
open AnyOrder

/// Programs with delegates for continuations: what the C# facade is made of. A delegate is a node of its own, since wrapping one
/// in an F# function costs more than a bind does.
[<RequireQualifiedAccess>]
module internal Delegated =

    /// As Family.createWith.
    val family: key: string * format: Func<'K, string> -> Family<'K, 'T> when 'K: not null

    /// As Program.map.
    val select: program: Program<'A> * selector: Func<'A, 'B> -> Program<'B>

    /// As Program.bind.
    val selectMany: program: Program<'A> * selector: Func<'A, Program<'B>> -> Program<'B>

    /// As a bind whose results are joined by the last map: one `from` of a query.
    val selectManyWith: program: Program<'A> * selector: Func<'A, Program<'B>> * resultSelector: Func<'A, 'B, 'C> -> Program<'C>

    /// Runs one program and then another.
    val andThen: program: Program<'A> * next: Program<'B> -> Program<'B>

    /// As Program.defer.
    val defer: make: Func<Program<'T>> -> Program<'T>

    /// Claims the value for the name, and ends with it.
    val set: name: Name<'T> * value: 'T -> Program<'T>

    /// Two names in one demand.
    val getAll2: name1: Name<'A> * name2: Name<'B> -> Program<struct ('A * 'B)>

    /// Three names in one demand.
    val getAll3: name1: Name<'A> * name2: Name<'B> * name3: Name<'C> -> Program<struct ('A * 'B * 'C)>

    /// Four names in one demand.
    val getAll4: name1: Name<'A> * name2: Name<'B> * name3: Name<'C> * name4: Name<'D> -> Program<struct ('A * 'B * 'C * 'D)>

    /// What `await` asks of the program.
    val awaiter: program: Program<'T> -> ProgramAwaiter<'T>

    /// What the program does next, by cases.
    val cases:
        program: Program<'T> *
        pure': Func<'T, 'R> *
        set: Func<Binding, Program<'T>, 'R> *
        get: Func<System.Collections.Generic.IReadOnlyList<Name>, Func<Namespace, Program<'T>>, 'R> ->
            'R

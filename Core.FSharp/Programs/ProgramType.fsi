namespace AnyOrder

open System.ComponentModel
open System.Runtime.CompilerServices

/// <summary>What an async method that returns a program can await: a program, and nothing else.</summary>
/// <remarks>Tasks are refused, since programs stay pure: a value from outside is given to the loop as an input.</remarks>
[<Interface; EditorBrowsable(EditorBrowsableState.Never)>]
type IProgramAwaiter =
    inherit ICriticalNotifyCompletion

// The implementation has AsyncMethodBuilder, for C#, and what debuggers show. The former is left out here since tools that read what F# writes into an assembly cannot
// read its argument, and leave out the whole type.

/// <summary>An immutable description of gets and sets that ends in a <typeparamref name="T" />.</summary>
/// <remarks>Making one runs nothing; running it any number of times, with the same values to get, gives the same.</remarks>
[<AbstractClass>]
type Program<'T> =
    internal new: unit -> Program<'T>

    /// For debuggers.
    member internal Shown: string

/// <summary>Makes a program of an async method: for the compiler.</summary>
[<Struct; NoComparison; NoEquality; EditorBrowsable(EditorBrowsableState.Never)>]
type ProgramMethodBuilder<'T> =

    [<DefaultValue(false)>]
    val mutable private program: Program<'T>

    /// <summary>A builder.</summary>
    static member Create: unit -> ProgramMethodBuilder<'T>

    /// <summary>The program.</summary>
    member Task: Program<'T>

    /// <summary>Keeps the method as it is before its first line; runs nothing.</summary>
    /// <param name="stateMachine">What the compiler made of the method.</param>
    member Start<'M when 'M :> IAsyncStateMachine> : stateMachine: byref<'M> -> unit

    /// <summary>Does nothing: the builder knows its method otherwise.</summary>
    /// <param name="stateMachine">Not used.</param>
    member SetStateMachine: stateMachine: IAsyncStateMachine -> unit

    /// <summary>The method awaits.</summary>
    /// <param name="awaiter">That of a program.</param>
    /// <param name="stateMachine">Not used.</param>
    member AwaitOnCompleted<'A, 'M when 'A :> IProgramAwaiter and 'M :> IAsyncStateMachine> :
        awaiter: byref<'A> * stateMachine: byref<'M> -> unit

    /// <summary>The method awaits.</summary>
    /// <param name="awaiter">That of a program.</param>
    /// <param name="stateMachine">Not used.</param>
    member AwaitUnsafeOnCompleted<'A, 'M when 'A :> IProgramAwaiter and 'M :> IAsyncStateMachine> :
        awaiter: byref<'A> * stateMachine: byref<'M> -> unit

    /// <summary>The method ended.</summary>
    /// <param name="result">Its result.</param>
    member SetResult: result: 'T -> unit

    /// <summary>The method threw.</summary>
    /// <param name="exception">What it threw.</param>
    member SetException: ``exception``: exn -> unit

/// A program that has ended.
[<Sealed>]
type internal PureNode<'T> =
    inherit Program<'T>
    interface IResult
    interface INode
    new: result: 'T -> PureNode<'T>
    member Result: 'T

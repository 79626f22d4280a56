namespace AnyOrder

open System
open System.ComponentModel
open System.Runtime.CompilerServices

/// <summary>Awaits a program: for the compiler.</summary>
[<Struct; NoComparison; NoEquality; EditorBrowsable(EditorBrowsableState.Never)>]
type ProgramAwaiter<'T> internal (node: INode) =

    /// <summary>False: the method goes on when the program it belongs to is run.</summary>
    member _.IsCompleted = false

    /// <summary>The result of the program that is awaited, or what it threw.</summary>
    member _.GetResult() : 'T =
        match Crossing.OfThread.Take() with
        | :? AwaitFrame<'T> as frame -> frame.Value
        | :? Thrown as thrown ->
            thrown.Error.Throw()
            Unchecked.defaultof<'T>
        | _ ->
            invalidOp
                "A program can be awaited only in an async method that returns a Program, and has no result before it is run: put it into a loop, run the loop, and ask the outcome."

    // the builder of programs has no continuation to give; any other learns from GetResult what is wrong
    member private _.Suspend(continuation: Action) =
        let crossing = Crossing.OfThread

        if not (isNull (box continuation)) then
            continuation.Invoke()
        elif isNull crossing.Running then
            nullArg (nameof continuation)
        else
            crossing.Await(node, AwaitFrame<'T>(crossing.Running, crossing.Below))

    interface IProgramAwaiter with
        member this.OnCompleted continuation = this.Suspend continuation
        member this.UnsafeOnCompleted continuation = this.Suspend continuation

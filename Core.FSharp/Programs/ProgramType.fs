namespace AnyOrder

open System
open System.ComponentModel
open System.Diagnostics
open System.Reflection
open System.Runtime.CompilerServices
open System.Runtime.ExceptionServices

[<RequireQualifiedAccess>]
module internal StateMachine =

    let private clone =
        // there is no other way to copy an object of a class that one does not know
        typeof<obj>.GetMethod("MemberwiseClone", BindingFlags.Instance ||| BindingFlags.NonPublic)
        |> nonNull
        |> _.CreateDelegate<Func<obj, obj>>()

    /// A copy of what the compiler made of an async method: a structure in release builds, an object in debug builds.
    let copy (machine: 'M) : 'M =
        if typeof<'M>.IsValueType then
            machine
        else
            match clone.Invoke(nonNull (box machine)) with
            | :? 'M as copy -> copy
            | _ -> machine

    /// The name of the method, out of <Name>d__1, or <<Outer>g__Name|0_1>d for a local function.
    let methodName (machine: Type) =
        let name = machine.Name

        match name.IndexOf "g__" with
        | -1 -> name.TrimStart('<').Split('>')[0]
        | i -> name.Substring(i + 3).Split('|')[0]

[<Sealed>]
type internal Coroutine<'M when 'M :> IAsyncStateMachine>(machine: 'M, origin: IOrigin) =
    inherit Coroutine(origin)

    let mutable machine = machine
    override _.MoveNext() = machine.MoveNext()

/// <summary>What an async method that returns a program can await: a program, and nothing else.</summary>
/// <remarks>Tasks are refused, since programs stay pure: a value from outside is given to the loop as an input.</remarks>
[<EditorBrowsable(EditorBrowsableState.Never)>]
type IProgramAwaiter =
    inherit ICriticalNotifyCompletion

/// <summary>An immutable description of gets and sets that ends in a <typeparamref name="T" />.</summary>
/// <remarks>Making one runs nothing; running it any number of times, with the same values to get, gives the same.</remarks>
[<AbstractClass;
  AsyncMethodBuilder(typedefof<ProgramMethodBuilder<unit>>);
  DebuggerDisplay("{Shown,nq}");
  DebuggerTypeProxy(typedefof<ProgramView<unit>>)>]
type Program<'T> internal () =

    /// For debuggers.
    member internal this.Shown = Preview.text this

/// What a debugger shows in a program: nothing of it is run for that.
and [<Sealed>] internal ProgramView<'T>(program: Program<'T>) =

    [<DebuggerBrowsable(DebuggerBrowsableState.RootHidden)>]
    member _.Parts = Preview.parts program

/// <summary>Makes a program of an async method: for the compiler.</summary>
and [<Struct; NoComparison; NoEquality; EditorBrowsable(EditorBrowsableState.Never)>] ProgramMethodBuilder<'T> =

    [<DefaultValue(false)>]
    val mutable private program: Program<'T>

    /// Tells an awaiter that its program is awaited by a method of ours: what goes on then is no action.
    static member private None = Unchecked.defaultof<Action>

    /// <summary>A builder.</summary>
    static member Create() =
        Unchecked.defaultof<ProgramMethodBuilder<'T>>

    /// <summary>The program.</summary>
    member this.Task = this.program

    /// <summary>Keeps the method as it is before its first line; runs nothing.</summary>
    /// <param name="stateMachine">What the compiler made of the method.</param>
    member this.Start<'M when 'M :> IAsyncStateMachine>(stateMachine: byref<'M>) =
        this.program <- CoroutineNode<'T, 'M> stateMachine

    /// <summary>Does nothing: the builder knows its method otherwise.</summary>
    /// <param name="stateMachine">Not used.</param>
    member _.SetStateMachine(stateMachine: IAsyncStateMachine) = ignore stateMachine

    /// <summary>The method awaits.</summary>
    /// <param name="awaiter">That of a program.</param>
    /// <param name="stateMachine">Not used.</param>
    member _.AwaitOnCompleted<'A, 'M when 'A :> IProgramAwaiter and 'M :> IAsyncStateMachine>(awaiter: byref<'A>, stateMachine: byref<'M>) =
        awaiter.UnsafeOnCompleted ProgramMethodBuilder<'T>.None

    /// <summary>The method awaits.</summary>
    /// <param name="awaiter">That of a program.</param>
    /// <param name="stateMachine">Not used.</param>
    member _.AwaitUnsafeOnCompleted<'A, 'M when 'A :> IProgramAwaiter and 'M :> IAsyncStateMachine>
        (awaiter: byref<'A>, stateMachine: byref<'M>)
        =
        awaiter.UnsafeOnCompleted ProgramMethodBuilder<'T>.None

    /// <summary>The method ended.</summary>
    /// <param name="result">Its result.</param>
    member _.SetResult(result: 'T) =
        Crossing.OfThread.End(PureNode<'T> result)

    /// <summary>The method threw.</summary>
    /// <param name="exception">What it threw.</param>
    member _.SetException(``exception``: exn) =
        Crossing.OfThread.End(RaiseNode(ExceptionDispatchInfo.Capture ``exception``))

and [<Sealed>] internal PureNode<'T>(result: 'T) =
    inherit Program<'T>()
    member _.Result = result

    interface IResult with
        member _.Boxed = box result

    interface INode with
        member this.Step stack =
            match stack with
            | :? Frame<'T> as top -> top.Accept result
            | _ -> struct (this, stack)

/// An async method before its first line.
and [<Sealed>] internal CoroutineNode<'T, 'M when 'M :> IAsyncStateMachine>(machine: 'M) =
    inherit Program<'T>()

    interface IOrigin with
        member _.Earlier = null

        member _.Name = StateMachine.methodName typeof<'M>

        member this.Begin() =
            Coroutine<'M>(StateMachine.copy machine, this)

    interface INode with
        member this.Step stack =
            Crossing.OfThread.Run(Coroutine<'M>(StateMachine.copy machine, this), stack)

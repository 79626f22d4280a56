namespace AnyOrder

open System
open System.Runtime.ExceptionServices

/// What the awaits of an async method gave it, the last first, down to the method before its first line.
type internal IPast =
    abstract Earlier: IPast | null

/// An async method before its first line.
type internal IOrigin =
    inherit IPast
    /// The method's name, for messages.
    abstract Name: string
    abstract Begin: unit -> Coroutine

/// An async method between two of its awaits. Going on changes it, and what its variables hold.
and [<AbstractClass; AllowNullLiteral>] internal Coroutine(origin: IOrigin) =

    /// What it was given so far.
    member val Past: IPast = origin with get, set

    /// Runs the method up to its next await or its end, which it tells the crossing.
    abstract MoveNext: unit -> unit

/// An exception that an await gave.
[<Sealed>]
type internal Thrown(error: ExceptionDispatchInfo, earlier: IPast) =
    member _.Error = error

    interface IPast with
        member _.Earlier = earlier

/// Where the machine and the code of async methods meet. The compiler calls that code, and it calls us, with no argument of ours: so what they have
/// for each other lies here, once for each thread.
[<Sealed; AllowNullLiteral>]
type internal Crossing private () =

    [<ThreadStatic; DefaultValue>]
    static val mutable private ofThread: Crossing

    // the method that runs, and the stack below it
    let mutable running: Coroutine = null
    let mutable below: Frame = null
    // what the await gives that goes on
    let mutable given: IPast | null = null
    // where the method came to
    let mutable node: INode | null = null
    let mutable stack: Frame = null

    static member OfThread =
        match Crossing.ofThread with
        | null ->
            let crossing = Crossing()
            Crossing.ofThread <- crossing
            crossing
        | crossing -> crossing

    /// Where the method comes to, over this stack, with nothing given to it.
    member _.Run(coroutine: Coroutine, next: Frame) : struct (INode * Frame) =
        // a method may run a loop, and the loop other methods
        let outer, outerBelow = running, below
        running <- coroutine
        below <- next
        coroutine.MoveNext()
        running <- outer
        below <- outerBelow

        match node with
        | null ->
            let error =
                InvalidOperationException "An async method that returns a program awaited something else than a program."

            struct (RaiseNode(ExceptionDispatchInfo.Capture error), next)
        | reached ->
            node <- null
            struct (reached, stack)

    /// Where the method comes to that is given this.
    member this.GoOn(coroutine: Coroutine, next: Frame, answer: IPast) =
        coroutine.Past <- answer
        given <- answer
        this.Run(coroutine, next)

    /// What the await is given that goes on. Nothing can be taken twice.
    member _.Take() =
        let answer = given
        given <- null
        answer

    /// The method that runs, if there is one.
    member _.Running = running

    member _.Below = below

    /// The method awaits the node, over this stack.
    member _.Await(awaited: INode, over: Frame) =
        node <- awaited
        stack <- over

    /// The method ended, and goes on as the node.
    member _.End(last: INode) =
        node <- last
        stack <- below

namespace AnyOrder

open System.Collections.Generic
open System.Runtime.ExceptionServices
open System.Threading

[<RequireQualifiedAccess>]
module internal Repetition =

    /// The method run again from its beginning, to this await of it, which is the one after these answers.
    let upTo (await: Frame) (past: IPast) : Coroutine =
        let answers = Stack<IPast>()

        let rec collect (past: IPast) =
            match past.Earlier with
            | null -> past :?> IOrigin
            | earlier ->
                answers.Push past
                collect earlier

        let origin = collect past
        let coroutine = origin.Begin()
        let crossing = Crossing.OfThread

        let expect (kind: obj) (reached: Frame) =
            if (nonNull (box reached)).GetType() <> kind.GetType() then
                invalidOp
                    $"The async method {origin.Name} did not do the same again when it was given the same: it must depend on nothing else."

        let struct (_, first) = crossing.Run(coroutine, await.Next)
        let mutable reached = first

        while answers.Count > 0 do
            let answer = answers.Pop()

            match answer with
            | :? Thrown -> ()
            | _ -> expect answer reached

            let struct (_, further) = crossing.GoOn(coroutine, await.Next, answer)
            reached <- further

        expect (nonNull (box await)) reached
        coroutine

/// An await: the continuation is the rest of an async method. The first who comes goes on with the method as it stands; whoever comes after that gets
/// the method run again, since its variables have changed.
[<Sealed>]
type internal AwaitFrame<'A>(coroutine: Coroutine, next: Frame) =
    inherit BindingFrame<'A>(next)

    let mutable coroutine = coroutine
    let earlier = coroutine.Past

    [<DefaultValue(false)>]
    val mutable private value: 'A

    member this.Value = this.value

    interface IPast with
        member _.Earlier = earlier

    member private this.Again(go: AwaitFrame<'A> -> struct (INode * Frame)) =
        try
            go (AwaitFrame<'A>(Repetition.upTo this earlier, this.Next))
        with error ->
            struct (RaiseNode(ExceptionDispatchInfo.Capture error), this.Next)

    override this.Accept value =
        match Interlocked.Exchange(&coroutine, null) with
        | null -> this.Again _.Accept(value)
        | coroutine ->
            this.value <- value
            Crossing.OfThread.GoOn(coroutine, this.Next, this)

    member this.Fail(error: ExceptionDispatchInfo) =
        match Interlocked.Exchange(&coroutine, null) with
        | null -> this.Again _.Fail(error)
        | coroutine -> Crossing.OfThread.GoOn(coroutine, this.Next, Thrown(error, earlier))

    interface IHandler with
        member this.Fail error = this.Fail error

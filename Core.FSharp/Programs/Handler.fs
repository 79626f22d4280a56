namespace AnyOrder

open System.Runtime.ExceptionServices

/// A continuation that takes exceptions as well as values.
type internal IHandler =
    abstract Fail: error: ExceptionDispatchInfo -> struct (INode * Frame)

[<RequireQualifiedAccess>]
module internal Handler =

    /// Where a program goes on that threw over this stack: at its topmost handler, when there is one. Handlers do not throw, so whatever threw stood above it.
    let tryFail (error: ExceptionDispatchInfo) (stack: Frame) : struct (INode * Frame) voption =
        let rec go (stack: Frame) (lower: Frame) =
            match box stack with
            | :? IHandler as handler ->
                let struct (node, rest) = handler.Fail error
                ValueSome(struct (node, rest.Over lower))
            | _ when not (isNull stack.Upper) -> go stack.Upper (stack.Next.Over lower)
            | _ when not (isNull stack.Next) -> go stack.Next lower
            | _ when obj.ReferenceEquals(lower, Frame.Bottom) -> ValueNone
            | _ -> go lower Frame.Bottom

        go stack Frame.Bottom

/// An exception on its way to a handler, or to whoever runs the program.
[<Sealed>]
type internal RaiseNode(error: ExceptionDispatchInfo) =

    interface INode with
        member this.Step stack =
            match Handler.tryFail error stack with
            | ValueSome next -> next
            | ValueNone ->
                error.Throw()
                struct (this, stack)

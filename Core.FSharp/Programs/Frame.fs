namespace AnyOrder

/// A program as the machine sees it, whatever its type: the focus of attention, to be moved on over a stack of continuations.
type internal INode =

    /// The next focus and stack. A node that answers with itself over the same stack is paused: it is a set, a get, or a result
    /// that nothing waits for.
    abstract Step: stack: Frame -> struct (INode * Frame)

/// A stack of continuations, immutable, so that a suspended program can be resumed any number of times. This class itself is the bottom.
and [<AllowNullLiteral>] internal Frame(next: Frame) =

    static member val Bottom = Frame null

    /// What lies below the topmost continuation; null under the bottom.
    member _.Next = next

    /// The upper one of two stacks that this one is made of; null if it is not.
    abstract Upper: Frame
    default _.Upper = null

    /// This stack on top of another one.
    abstract Over: stack: Frame -> Frame
    default _.Over stack = stack

/// A stack whose topmost continuation takes a value of type 'A.
[<AbstractClass>]
type internal Frame<'A>(next: Frame) =
    inherit Frame(next)

    abstract Accept: value: 'A -> struct (INode * Frame)

    override this.Over stack =
        if obj.ReferenceEquals(stack, Frame.Bottom) then
            this
        else
            Join<'A>(this, stack)

/// A continuation that answers with a program, and never by calling the next one: whoever has its value can hand it over at once, without a move
/// of its own, and calls do not nest.
and [<AbstractClass>] internal BindingFrame<'A>(next: Frame) =
    inherit Frame<'A>(next)

/// One stack on top of another, without copying either.
and [<Sealed>] internal Join<'A>(upper: Frame<'A>, lower: Frame) =
    inherit Frame<'A>(lower)

    member private _.Typed = upper
    override _.Upper = upper

    override _.Accept value =
        // (a over b) over c is a over (b over c): found by a loop, since such nests can be deep
        let rec enter (upper: Frame<'A>) (lower: Frame) =
            match upper with
            | :? Join<'A> as join -> enter join.Typed (join.Next.Over lower)
            | top ->
                let struct (node, rest) = top.Accept value
                struct (node, rest.Over lower)

        enter upper lower

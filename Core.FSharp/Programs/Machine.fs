namespace AnyOrder

/// A program as the machine sees it, whatever its type: the focus of attention, to be moved on over a stack of continuations.
type internal INode =

    /// The next focus and stack. A node that answers with itself over the same stack is paused: it is a set, a get, or a result
    /// that nothing waits for.
    abstract Step: stack: Frame -> struct (INode * Frame)

/// A stack of continuations, immutable, so that a suspended program can be resumed any number of times. This class itself is the bottom.
and [<AllowNullLiteral>] internal Frame() =

    static member val Bottom = Frame()

    /// This stack on top of another one.
    abstract Over: stack: Frame -> Frame
    default _.Over stack = stack

/// A stack whose topmost continuation takes a value of type 'A.
[<AbstractClass>]
type internal Frame<'A>() =
    inherit Frame()

    abstract Accept: value: 'A -> struct (INode * Frame)

    override this.Over stack =
        if obj.ReferenceEquals(stack, Frame.Bottom) then
            this
        else
            Join<'A>(this, stack)

/// A continuation that answers with a program, and never by calling the next one: whoever has its value can hand it over at once, without a move
/// of its own, and calls do not nest.
and [<AbstractClass>] internal BindingFrame<'A>() =
    inherit Frame<'A>()

/// One stack on top of another, without copying either.
and [<Sealed>] internal Join<'A>(upper: Frame<'A>, lower: Frame) =
    inherit Frame<'A>()

    member private _.Upper = upper
    member private _.Lower = lower

    override _.Accept value =
        // (a over b) over c is a over (b over c): found by a loop, since such nests can be deep
        let rec enter (upper: Frame<'A>) (lower: Frame) =
            match upper with
            | :? Join<'A> as join -> enter join.Upper (join.Lower.Over lower)
            | top ->
                let struct (node, rest) = top.Accept value
                struct (node, rest.Over lower)

        enter upper lower

[<RequireQualifiedAccess>]
module internal Machine =

    /// Where a program came to: a node and the stack it stands on, with the moves that are left of the budget.
    [<Struct>]
    type Position =
        { Node: INode; Stack: Frame; Left: int }

    /// Moves until the program pauses or the budget is used up, which is when nothing is left of it.
    let rec advance (budget: int) (node: INode) (stack: Frame) : Position =
        if budget = 0 then
            { Node = node; Stack = stack; Left = 0 }
        else
            let struct (next, rest) = node.Step stack

            if obj.ReferenceEquals(next, node) && obj.ReferenceEquals(rest, stack) then
                {
                    Node = node
                    Stack = stack
                    Left = budget
                }
            else
                advance (budget - 1) next rest

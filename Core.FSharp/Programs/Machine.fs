namespace AnyOrder

open System.Runtime.ExceptionServices

[<RequireQualifiedAccess>]
module internal Machine =

    /// Where a program came to: a node and the stack it stands on, with the moves that are left of the budget.
    [<Struct>]
    type Position =
        { Node: INode; Stack: Frame; Left: int }

    /// Moves until the program pauses or the budget is used up, which is when nothing is left of it. What a move throws goes to the topmost
    /// handler as part of the same move, and to the caller when there is none.
    let advance (budget: int) (node: INode) (stack: Frame) : Position =
        let mutable node = node
        let mutable stack = stack
        let mutable left = budget
        let mutable isMoving = true

        while isMoving && left > 0 do
            try
                while isMoving && left > 0 do
                    let struct (next, rest) = node.Step stack

                    if obj.ReferenceEquals(next, node) && obj.ReferenceEquals(rest, stack) then
                        isMoving <- false
                    else
                        left <- left - 1
                        node <- next
                        stack <- rest
            with error ->
                match Handler.tryFail (ExceptionDispatchInfo.Capture error) stack with
                | ValueSome(struct (next, rest)) ->
                    left <- left - 1
                    node <- next
                    stack <- rest
                | ValueNone -> reraise ()

        {
            Node = node
            Stack = stack
            Left = left
        }

namespace AnyOrder

/// <summary>A program that gets one or more names at once, and does nothing else.</summary>
[<AbstractClass>]
type Demand<'T> internal () =
    inherit Program<'T>()

[<RequireQualifiedAccess>]
module internal Node =

    // every program is a node; INode is no base class of Program only because abstract members cannot be internal
    let ofProgram (program: Program<'T>) : INode =
        match box program with
        | :? INode as node -> node
        | _ -> invalidOp "A continuation returned null where a program was expected."

[<RequireQualifiedAccess>]
module internal Answer =

    /// A result on a stack, moved on if there is a continuation for it.
    let give (result: 'T) (stack: Frame) : struct (INode * Frame) =
        match stack with
        | :? Frame<'T> as top -> top.Accept result
        | _ -> struct (PureNode<'T> result, stack)

    /// A result for a stack, moved on if the continuation for it is a binding one: any other might call the one below it, and so on.
    let hand (result: 'T) (stack: Frame) : struct (INode * Frame) =
        match stack with
        | :? BindingFrame<'T> as top -> top.Accept result
        | _ -> struct (PureNode<'T> result, stack)

[<Sealed>]
type internal SetNode<'V, 'T>(name: Name<'V>, value: 'V, result: 'T) =
    inherit Program<'T>()

    interface ISet with
        member _.Binding = Binding<'V>(name, value)

        member _.Claim(label, generation, position) =
            Claim<'V>(name, value, label, generation, position)

        member _.Answer = PureNode<'T> result
        member _.Resume stack = Answer.give result stack

    interface INode with
        member this.Step stack = struct (this, stack)

[<Sealed>]
type internal BindFrame<'A, 'B>(continuation: 'A -> Program<'B>, next: Frame) =
    inherit BindingFrame<'A>(next)

    override this.Accept value =
        struct (Node.ofProgram (continuation value), this.Next)

[<Sealed>]
type internal BindNode<'A, 'B>(program: INode, continuation: 'A -> Program<'B>) =
    inherit Program<'B>()

    interface INested

    interface INode with
        member _.Step stack =
            struct (program, BindFrame<'A, 'B>(continuation, stack))

[<Sealed>]
type internal MapFrame<'A, 'B>(mapping: 'A -> 'B, next: Frame) =
    inherit Frame<'A>(next)

    override this.Accept value = Answer.hand (mapping value) this.Next

[<Sealed>]
type internal MapNode<'A, 'B>(program: INode, mapping: 'A -> 'B) =
    inherit Program<'B>()

    interface INested

    interface INode with
        member _.Step stack =
            struct (program, MapFrame<'A, 'B>(mapping, stack))

[<Sealed>]
type internal BoxFrame<'T>(next: Frame) =
    inherit Frame<'T>(next)

    override this.Accept value =
        struct (PureNode<obj | null>(box value), this.Next)

/// A program with its result boxed: one move leads into the program, and one out of it.
[<Sealed>]
type internal BoxNode<'T>(program: INode) =
    inherit Program<obj | null>()

    interface INested

    interface INode with
        member _.Step stack = struct (program, BoxFrame<'T> stack)

[<Sealed>]
type internal DefinitionFrame<'T>(name: Name<'T>, next: Frame) =
    inherit BindingFrame<'T>(next)

    override this.Accept value =
        struct (SetNode<'T, obj | null>(name, value, box value), this.Next)

/// A program whose result is claimed for the name.
[<Sealed>]
type internal DefinitionNode<'T>(name: Name<'T>, program: INode) =
    inherit Program<obj | null>()

    interface INested

    interface INode with
        member _.Step stack =
            struct (program, DefinitionFrame<'T>(name, stack))

/// A program that was moved to some node and stack, and goes on from there.
[<Sealed>]
type internal ResumedNode<'T>(node: INode, stack: Frame) =
    inherit Program<'T>()

    interface INested

    interface INode with
        member _.Step outer = struct (node, stack.Over outer)

[<Sealed>]
type internal NamespaceFinder(ns: Namespace) =
    inherit Finder()

    override _.Find name = AnyOrder.FSharp.Namespace.claim ns name

[<RequireQualifiedAccess>]
module internal Suspended =

    /// What a program goes on with that paused at a get, over this stack, once its names are bound.
    let resume (get: IGet) (stack: Frame) (ns: Namespace) : Program<'T> =
        ResumedNode<'T>(get.Answer(NamespaceFinder ns), stack)

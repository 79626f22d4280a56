namespace AnyOrder

/// <summary>An immutable description of gets and sets that ends in a <typeparamref name="T" />.</summary>
/// <remarks>Making one runs nothing; running it any number of times, with the same values to get, gives the same.</remarks>
[<AbstractClass>]
type Program<'T> internal () = class end

/// <summary>A program that gets one or more names at once, and does nothing else.</summary>
[<AbstractClass>]
type Demand<'T> internal () =
    inherit Program<'T>()

/// A paused get.
type internal IGet =
    abstract Names: Name list
    /// The node that goes on with the values found.
    abstract Answer: find: (Name -> Binding) -> INode

/// A paused set.
type internal ISet =
    abstract Binding: Binding
    /// The node that goes on after the set.
    abstract Answer: INode

[<RequireQualifiedAccess>]
module internal Node =

    // every program is a node; INode is no base class of Program only because abstract members cannot be internal
    let ofProgram (program: Program<'T>) : INode =
        match box program with
        | :? INode as node -> node
        | _ -> invalidOp "A continuation returned null where a program was expected."

[<Sealed>]
type internal PureNode<'T>(result: 'T) =
    inherit Program<'T>()
    member _.Result = result

    interface INode with
        member this.Step stack =
            match stack with
            | :? Frame<'T> as top -> top.Accept result
            | _ -> struct (this, stack)

[<Sealed>]
type internal SetNode<'T>(binding: Binding, result: 'T) =
    inherit Program<'T>()

    interface ISet with
        member _.Binding = binding
        member _.Answer = PureNode<'T> result

    interface INode with
        member this.Step stack = struct (this, stack)

[<AbstractClass>]
type internal DemandNode<'T>() =
    inherit Demand<'T>()

    abstract Names: Name list
    abstract Read: find: (Name -> Binding) -> 'T

    interface IGet with
        member this.Names = this.Names
        member this.Answer find = PureNode<'T>(this.Read find)

    interface INode with
        member this.Step stack =
            match this.Names with
            // nothing to wait for, and nothing to look up
            | [] -> struct (PureNode<'T>(this.Read(fun name -> invalidOp $"{name} was not asked for.")), stack)
            | _ -> struct (this, stack)

[<Sealed>]
type internal GetNode<'T>(name: Name<'T>) =
    inherit DemandNode<'T>()
    override _.Names = [ name ]
    // the binding found by a name has the type of the name
    override _.Read find = (find name :?> Binding<'T>).Typed

[<Sealed>]
type internal AllNode<'T>(names: Name<'T> array) =
    inherit DemandNode<'T array>()
    let distinct = names |> Seq.cast<Name> |> Seq.distinct |> List.ofSeq
    override _.Names = distinct

    override _.Read find =
        names |> Array.map (fun name -> (find name :?> Binding<'T>).Typed)

[<Sealed>]
type internal BothNode<'A, 'B, 'C>(left: DemandNode<'A>, right: DemandNode<'B>, join: 'A -> 'B -> 'C) =
    inherit DemandNode<'C>()
    let names = List.distinct (left.Names @ right.Names)
    override _.Names = names
    override _.Read find = join (left.Read find) (right.Read find)

[<Sealed>]
type internal BindFrame<'A, 'B>(continuation: 'A -> Program<'B>, next: Frame) =
    inherit Frame<'A>()

    override _.Accept value =
        struct (Node.ofProgram (continuation value), next)

[<Sealed>]
type internal BindNode<'A, 'B>(program: INode, continuation: 'A -> Program<'B>) =
    inherit Program<'B>()

    interface INode with
        member _.Step stack =
            struct (program, BindFrame<'A, 'B>(continuation, stack))

[<Sealed>]
type internal MapFrame<'A, 'B>(mapping: 'A -> 'B, next: Frame) =
    inherit Frame<'A>()

    override _.Accept value =
        struct (PureNode<'B>(mapping value), next)

[<Sealed>]
type internal MapNode<'A, 'B>(program: INode, mapping: 'A -> 'B) =
    inherit Program<'B>()

    interface INode with
        member _.Step stack =
            struct (program, MapFrame<'A, 'B>(mapping, stack))

/// A program that was moved to some node and stack, and goes on from there.
[<Sealed>]
type internal ResumedNode<'T>(node: INode, stack: Frame) =
    inherit Program<'T>()

    interface INode with
        member _.Step outer = struct (node, stack.Over outer)

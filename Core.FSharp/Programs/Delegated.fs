namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open AnyOrder

[<Sealed>]
type internal SelectFrame<'A, 'B>(selector: Func<'A, 'B>, next: Frame) =
    inherit Frame<'A>(next)

    override this.Accept value =
        Answer.hand (selector.Invoke value) this.Next

[<Sealed>]
type internal SelectNode<'A, 'B>(program: INode, selector: Func<'A, 'B>) =
    inherit Program<'B>()

    interface INested

    interface INode with
        member _.Step stack =
            struct (program, SelectFrame<'A, 'B>(selector, stack))

[<Sealed>]
type internal SelectManyFrame<'A, 'B>(selector: Func<'A, Program<'B>>, next: Frame) =
    inherit BindingFrame<'A>(next)

    override this.Accept value =
        struct (Node.ofProgram (selector.Invoke value), this.Next)

[<Sealed>]
type internal SelectManyNode<'A, 'B>(program: INode, selector: Func<'A, Program<'B>>) =
    inherit Program<'B>()

    interface INested

    interface INode with
        member _.Step stack =
            struct (program, SelectManyFrame<'A, 'B>(selector, stack))

[<Sealed>]
type internal JoinFrame<'A, 'B, 'C>(first: 'A, resultSelector: Func<'A, 'B, 'C>, next: Frame) =
    inherit Frame<'B>(next)

    override this.Accept second =
        Answer.hand (resultSelector.Invoke(first, second)) this.Next

/// What a bind does that joins both values.
[<AbstractClass>]
type internal FromNode<'A, 'C>() =
    inherit Program<'C>()
    abstract Go: value: 'A * next: Frame -> struct (INode * Frame)

[<Sealed>]
type internal FromFrame<'A, 'C>(node: FromNode<'A, 'C>, next: Frame) =
    inherit BindingFrame<'A>(next)
    override this.Accept value = node.Go(value, this.Next)

[<Sealed>]
type internal FromNode<'A, 'B, 'C>(program: INode, selector: Func<'A, Program<'B>>, resultSelector: Func<'A, 'B, 'C>) =
    inherit FromNode<'A, 'C>()

    override _.Go(value, next) =
        struct (Node.ofProgram (selector.Invoke value), JoinFrame<'A, 'B, 'C>(value, resultSelector, next))

    interface INested

    interface INode with
        member this.Step stack =
            struct (program, FromFrame<'A, 'C>(this, stack))

[<RequireQualifiedAccess>]
module internal Delegated =

    // the parameter is called as the caller of the facade knows it
    let private required (parameter: string) (argument: obj | null) =
        ArgumentNullException.ThrowIfNull(argument, parameter)

    let private node (program: Program<'T>) =
        required (nameof program) program
        Node.ofProgram program

    let family (key: string, format: Func<'K, string>) : Family<'K, 'T> =
        required (nameof format) format
        Family.createWith format.Invoke key

    let select (program: Program<'A>, selector: Func<'A, 'B>) : Program<'B> =
        required (nameof selector) selector
        SelectNode<'A, 'B>(node program, selector)

    let selectMany (program: Program<'A>, selector: Func<'A, Program<'B>>) : Program<'B> =
        required (nameof selector) selector
        SelectManyNode<'A, 'B>(node program, selector)

    let selectManyWith (program: Program<'A>, selector: Func<'A, Program<'B>>, resultSelector: Func<'A, 'B, 'C>) : Program<'C> =
        required (nameof selector) selector
        required (nameof resultSelector) resultSelector
        FromNode<'A, 'B, 'C>(node program, selector, resultSelector)

    let andThen (program: Program<'A>, next: Program<'B>) : Program<'B> =
        required (nameof next) next
        BindNode<'A, 'B>(node program, (fun _ -> next))

    let defer (make: Func<Program<'T>>) : Program<'T> =
        required (nameof make) make
        Program.defer make.Invoke

    let set (name: Name<'T>, value: 'T) : Program<'T> =
        required (nameof name) name
        SetNode<'T, 'T>(name, value, value)

    let private get (parameter: string) (name: Name<'T>) =
        required parameter name
        GetNode<'T> name

    let private both2 (name1: Name<'A>) (name2: Name<'B>) =
        BothNode<'A, 'B, struct ('A * 'B)>(get (nameof name1) name1, get (nameof name2) name2, (fun a b -> struct (a, b)))

    let private both3 (name1: Name<'A>) (name2: Name<'B>) (name3: Name<'C>) =
        BothNode<struct ('A * 'B), 'C, struct ('A * 'B * 'C)>(
            both2 name1 name2,
            get (nameof name3) name3,
            (fun struct (a, b) c -> struct (a, b, c))
        )

    let getAll2 (name1: Name<'A>, name2: Name<'B>) : Program<struct ('A * 'B)> = both2 name1 name2

    let getAll3 (name1: Name<'A>, name2: Name<'B>, name3: Name<'C>) : Program<struct ('A * 'B * 'C)> = both3 name1 name2 name3

    let getAll4 (name1: Name<'A>, name2: Name<'B>, name3: Name<'C>, name4: Name<'D>) : Program<struct ('A * 'B * 'C * 'D)> =
        BothNode<struct ('A * 'B * 'C), 'D, struct ('A * 'B * 'C * 'D)>(
            both3 name1 name2 name3,
            get (nameof name4) name4,
            (fun struct (a, b, c) d -> struct (a, b, c, d))
        )

    let awaiter (program: Program<'T>) = ProgramAwaiter<'T>(node program)

    let cases
        (
            program: Program<'T>,
            pure': Func<'T, 'R>,
            set: Func<Binding, Program<'T>, 'R>,
            get: Func<IReadOnlyList<Name>, Func<Namespace, Program<'T>>, 'R>
        ) =
        required "pure" pure'
        required (nameof set) set
        required (nameof get) get

        match Program.view program with
        | View.Pure result -> pure'.Invoke result
        | View.Set(binding, next) -> set.Invoke(binding, next)
        | View.Get(names, continuation) -> get.Invoke(names, continuation)

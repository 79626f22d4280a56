namespace AnyOrder.FSharp

open System
open System.Linq
open AnyOrder

[<RequireQualifiedAccess; NoComparison; NoEquality>]
type View<'T> =
    | Pure of result: 'T
    | Set of binding: Binding * next: Program<'T>
    | Get of names: Name list * continuation: (Namespace -> Program<'T>)

[<RequireQualifiedAccess>]
module Program =

    let private node (parameter: string) (program: Program<'T>) =
        ArgumentNullException.ThrowIfNull(program, parameter)
        Node.ofProgram program

    let private demandNode (parameter: string) (demand: Demand<'T>) =
        match demand with
        | :? DemandNode<'T> as node -> node
        | _ -> nullArg parameter

    let result (value: 'T) : Program<'T> = PureNode<'T> value

    let get (name: Name<'T>) : Demand<'T> =
        ArgumentNullException.ThrowIfNull(name, nameof name)
        GetNode<'T> name

    let both (left: Demand<'A>) (right: Demand<'B>) : Demand<'A * 'B> =
        BothNode<'A, 'B, 'A * 'B>(demandNode (nameof left) left, demandNode (nameof right) right, (fun a b -> a, b))

    let getAll (names: Name<'T> seq) : Demand<'T array> =
        ArgumentNullException.ThrowIfNull(names, nameof names)

        // knows how many there are more often than Array.ofSeq does
        match Enumerable.ToArray names with
        | names when Array.exists (box >> isNull) names -> nullArg (nameof names)
        | names -> AllNode<'T> names

    let set (name: Name<'T>) (value: 'T) : Program<unit> =
        ArgumentNullException.ThrowIfNull(name, nameof name)
        SetNode<'T, unit>(name, value, ())

    let bind (continuation: 'A -> Program<'B>) (program: Program<'A>) : Program<'B> =
        BindNode<'A, 'B>(node (nameof program) program, continuation)

    let map (mapping: 'A -> 'B) (program: Program<'A>) : Program<'B> =
        MapNode<'A, 'B>(node (nameof program) program, mapping)

    let defer (make: unit -> Program<'T>) = bind make (result ())

    let sequence (programs: Program<'T> seq) =
        ArgumentNullException.ThrowIfNull(programs, nameof programs)

        let rec go results programs =
            match programs with
            | [] -> result (Array.ofList (List.rev results))
            | program :: rest -> bind (fun result -> go (result :: results) rest) program

        // read whole now: a sequence may change, or be read once only
        let programs = List.ofSeq programs

        if programs |> List.exists (box >> isNull) then
            nullArg (nameof programs)

        defer (fun () -> go [] programs)

    let tryView (budget: int) (program: Program<'T>) : struct (View<'T> * int) voption =
        let paused = Machine.advance budget (node (nameof program) program) Frame.Bottom

        let resume node : Program<'T> = ResumedNode<'T>(node, paused.Stack)

        if paused.Left = 0 then
            ValueNone
        else
            let view =
                match paused.Node with
                | :? IGet as get -> View.Get(List.ofArray get.Names, (fun ns -> Suspended.resume get paused.Stack ns))
                | :? ISet as set -> View.Set(set.Binding, resume set.Answer)
                // a paused node that is no request is the result, and the type of the whole program says of which type
                | :? PureNode<'T> as result -> View.Pure result.Result
                | node -> View.Pure(unbox<'T> (node :?> IResult).Boxed)

            ValueSome(struct (view, paused.Left))

    let view (program: Program<'T>) =
        match tryView Int32.MaxValue program with
        | ValueSome(struct (view, _)) -> view
        | ValueNone -> invalidOp "The program made 2,147,483,647 moves without a get or a set."

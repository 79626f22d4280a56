module AnyOrder.Tests.ProgramLawTests

open Xunit
open FsCheck
open FsCheck.Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Model

let private (=~) a b = Observe.same a b

[<Properties(MaxTest = 1000, Arbitrary = [| typeof<Arbitraries> |])>]
module ``Program`` =

    [<Property>]
    let ``bind after result is application`` (f: Function) (a: int) =
        Program.bind f.Program (Program.result a) =~ f.Program a

    [<Property>]
    let ``bind to result changes nothing`` (f: Function) (a: int) =
        Program.bind Program.result (f.Program a) =~ f.Program a

    [<Property>]
    let ``bind is associative`` (f: Function) (g: Function) (h: Function) (a: int) =
        Program.bind h.Program (Program.bind g.Program (f.Program a))
        =~ Program.bind (fun b -> Program.bind h.Program (g.Program b)) (f.Program a)

    [<Property>]
    let ``map of the identity changes nothing`` (f: Function) (a: int) =
        Program.map id (f.Program a) =~ f.Program a

    [<Property>]
    let ``map of a composition is the composition of maps`` (f: Function) (a: int) (b: int) (c: int) =
        Program.map ((+) b >> (*) c) (f.Program a)
        =~ (f.Program a |> Program.map ((+) b) |> Program.map ((*) c))

    [<Property>]
    let ``map is bind to a result`` (f: Function) (a: int) (b: int) =
        Program.map ((+) b) (f.Program a)
        =~ Program.bind ((+) b >> Program.result) (f.Program a)

    [<Property>]
    let ``goes on after a view as it would have without it`` (f: Function) (g: Function) (a: int) =
        // binding what is left after every move puts stacks on top of stacks
        let program = f.Program a |> Program.bind g.Program

        Observe.namespaces
        |> List.forall (fun ns ->
            let moves = Observe.moves ns program

            let counted =
                moves
                |> List.map (function
                    | Observe.Ended result -> Observe.Ended(result + moves.Length)
                    | move -> move)

            Observe.movesBy (Program.map ((+) 1)) ns program = counted)

    [<Property>]
    let ``can be run any number of times`` (f: Function) (a: int) =
        let program = f.Program a

        Observe.namespaces
        |> List.forall (fun ns -> Observe.moves ns program = Observe.moves ns program)

[<Fact>]
let ``A suspension resumed twice gives both answers`` () =
    let x = Name.create<int> "x"

    let given value =
        (Loop.empty |> Loop.given x value |> Loop.run).Namespace

    match Program.view (program { let! a = get x in return a + 1 }) with
    | View.Get(_, resume) ->
        Assert.Equal<Observe.Move<int> list>([ Observe.Ended 11 ], Observe.moves Namespace.empty (resume (given 10)))
        Assert.Equal<Observe.Move<int> list>([ Observe.Ended 21 ], Observe.moves Namespace.empty (resume (given 20)))
    | view -> Assert.Fail $"{view}"

module AnyOrder.Tests.OrderLawTests

open Xunit
open FsCheck
open FsCheck.FSharp
open FsCheck.Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Model

/// Everything an outcome tells, report included.
let private whole (outcome: Outcome) = outcome, Outcome.explain outcome

let private same outcomes =
    match List.distinct outcomes with
    | [ _ ] -> true
    | _ -> false

[<Properties(MaxTest = 1000, Arbitrary = [| typeof<Arbitraries> |])>]
module ``The whole outcome, report included,`` =

    [<Property>]
    let ``is the same for every order of the entries`` (source: Source) =
        Orders.some source.Entries |> List.map (Compile.run >> whole) |> same

    [<Property>]
    let ``is the same for every order of running the programs of a generation`` (source: Source) =
        let rec explore (state: State) =
            if Interpreter.isOver state then
                true
            else
                let next =
                    Orders.some state.Ready
                    |> List.map (fun ready -> Interpreter.step { state with Ready = ready })

                // what cannot be seen after this generation (who stands where in a list) can matter in later ones,
                // so two different orders are followed further
                next |> List.map (Outcome.ofState >> whole) |> same
                && explore (List.head next)
                && explore (List.last next)

        explore (Interpreter.start (RunOptions(MaxGenerations = 6)) (Compile.loop source.Entries))

    [<Property>]
    let ``is the same for every order under limits`` (source: Source) (PositiveInt operations) (PositiveInt generations) =
        let options =
            RunOptions(MaxOperations = 1 + operations % 20, MaxGenerations = 1 + generations % 3)

        Orders.some source.Entries
        |> List.map (Compile.loop >> Loop.runWith options >> whole)
        |> same

module ``An interpreter in arrival order`` =

    let private orderIndependent (bodies: Program<int> list) =
        Orders.some bodies |> List.map (ArrivalOrder.run Namespace.empty) |> same

    let private programs (source: Source) =
        [
            for entry in source.Entries do
                match entry with
                | Program(_, body) when
                    not (
                        body
                        |> List.exists (function
                            | Throw _
                            | IfZero _ -> true
                            | _ -> false)
                    )
                    ->
                    Compile.body [] body
                | _ -> ()
        ]

    [<Fact>]
    let ``is rejected by the same property`` () =
        let property = Prop.forAll (Generators.sources ()) (programs >> orderIndependent)

        Assert.ThrowsAny(fun () -> Check.One(Config.QuickThrowOnFailure.WithMaxTest 1000, property))
        |> ignore

    [<Fact>]
    let ``gives several answers to the counter-example`` () =
        let body label =
            match label with
            | "A" -> [ Get [ 1 ]; IfZero(Add(Got 0, Const -1), [ Set(0, Const 1) ], []) ]
            | "B" -> [ Set(0, Const 2) ]
            | "C" -> [ Get [ 0 ]; IfZero(Add(Got 0, Const -2), [ Set(1, Const 2) ], []) ]
            | _ -> [ Set(1, Const 1) ]

        let answers =
            Orders.all [ "A"; "B"; "C"; "D" ]
            |> List.map (List.map (body >> Compile.body []) >> ArrivalOrder.run Namespace.empty)
            |> List.distinct

        Assert.True(answers.Length > 1)

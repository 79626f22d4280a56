module AnyOrder.Tests.OrderLawTests

open System
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

/// The law: however the entries are ordered, and whatever order the runner takes its own choices by, there is one answer.
let private orderNeverMatters (run: int -> Entry list -> 'Answer) (source: Source) =
    Orders.some source.Entries |> List.mapi run |> same

let private runWith options seed entries =
    Compile.loop entries
    |> Interpreter.start options
    |> Orders.runShuffled seed
    |> Outcome.ofState
    |> whole

[<Properties(MaxTest = 1000, Arbitrary = [| typeof<Arbitraries> |])>]
module ``The whole outcome, report included,`` =

    [<Property>]
    let ``is the same for every order of the entries, and of the programs in every generation`` (source: Source) =
        orderNeverMatters (runWith (RunOptions())) source

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
                next
                |> List.map (fun state -> whole (Outcome.ofState state), state.Claims, Map.toList state.Ended)
                |> same
                && explore (List.head next)
                && explore (List.last next)

        explore (Interpreter.start (RunOptions(MaxGenerations = 6)) (Compile.loop source.Entries))

    [<Property>]
    let ``is the same for every order under limits`` (source: Source) (PositiveInt operations) (PositiveInt generations) =
        let options =
            RunOptions(MaxOperations = 1 + operations % 20, MaxGenerations = 1 + generations % 3)

        orderNeverMatters (runWith options) source

module ``An interpreter in arrival order`` =

    [<Fact>]
    let ``is rejected by the same property`` () =
        let property =
            Prop.forAll (Generators.sources ()) (orderNeverMatters (fun _ -> ArrivalOrder.run))

        let error =
            Assert.ThrowsAny<Exception>(fun () -> Check.One(Config.QuickThrowOnFailure.WithMaxTest 1000, property))

        Assert.StartsWith("Falsifiable", error.Message)

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
            |> List.map (List.map (fun label -> Program(label, body label)) >> ArrivalOrder.run)
            |> List.distinct

        Assert.True(answers.Length > 1)

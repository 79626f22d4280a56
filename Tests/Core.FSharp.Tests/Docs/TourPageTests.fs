module AnyOrder.Tests.Docs.TourPageTests

open Xunit
open AnyOrder
open AnyOrder.FSharp

[<Fact>]
let ``The program of the tour`` () =
    let one = Name.create<int> "one"
    let two = Name.create<int> "two"
    let three = Name.create<int> "three"
    let four = Name.create<int> "four"
    let seven = Name.create<int> "seven"

    let doSomeMath =
        program {
            do! set one 1
            do! set two 2
            let! three = get three
            and! four = get four
            do! set seven (three + four)
            return "Done some math"
        }

    let outcome =
        Loop.empty
        |> Loop.add "math" doSomeMath
        |> Loop.given three 3
        |> Loop.given four 4
        |> Loop.run

    Assert.Equal("Done some math", Outcome.result "math" outcome)
    Assert.Equal(7, Outcome.get seven outcome)

module AnyOrder.Tests.Docs.ReadmeTests

open Xunit
open AnyOrder
open AnyOrder.FSharp

[<Fact>]
let ``The invoice of the README adds up`` () =
    let total = Name.create<decimal> "total"
    let tax = Name.create<decimal> "tax"
    let net = Name.create<decimal> "net"

    let invoice =
        Loop.empty
        |> Loop.define
            total
            (program {
                let! net = get net
                let! tax = get tax
                return net + tax
            })
        |> Loop.define
            tax
            (program {
                let! net = get net
                return net * 0.19m
            })
        |> Loop.given net 100m

    invoice |> Loop.run |> Outcome.get total |> printfn "%M" // 119.00

    Assert.Equal(119.00m, Loop.run invoice |> Outcome.get total)

[<Fact>]
let ``The two programs of the README resolve each other`` () =
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
            let! four = get four
            do! set seven (three + four)
            return "Done some math"
        }

    let doSomeMoreMath =
        program {
            let! one = get one
            and! two = get two
            do! set three (one + two)
            do! set four (one + two + one)
            let! seven = get seven
            return $"Done some more math, ended with: {seven}"
        }

    let outcome =
        Loop.Empty.Add("math", doSomeMath).Add("more math", doSomeMoreMath) |> Loop.run

    Assert.Equal("Done some math", Outcome.result "math" outcome)
    Assert.Equal("Done some more math, ended with: 7", Outcome.result "more math" outcome)

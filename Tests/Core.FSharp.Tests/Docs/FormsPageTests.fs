module AnyOrder.Tests.Docs.FormsPageTests

open Xunit
open AnyOrder
open AnyOrder.FSharp

let rec sum names =
    program {
        match names with
        | [] -> return 0
        | name :: rest ->
            let! value = get name
            let! others = sum rest
            return value + others
    }

[<Theory>]
[<InlineData(100, 100)>]
[<InlineData(2000, 1800)>]
let ``A condition`` (value: int) (expected: int) =
    let net = Name.create<decimal> "net"
    let discount = Name.create<decimal> "discount"
    let total = Name.create<decimal> "total"
    let loop = Loop.empty |> Loop.given net (decimal value) |> Loop.given discount 0.1m

    let price =
        program {
            let! net = get net
            let! discount = if net <= 1000m then Program.result 0m else get discount
            do! set total (net * (1m - discount))
            return net * (1m - discount)
        }

    Assert.Equal(decimal expected, loop |> Loop.add "p" price |> Loop.run |> Outcome.result "p")

[<Fact>]
let ``Until something is found`` () =
    let boss = Family.create<string, string option> "boss"

    let rec top person =
        program {
            match! get boss[person] with
            | None -> return person
            | Some boss -> return! top boss
        }

    let loop =
        Loop.empty
        |> Loop.given boss["ann"] (Some "bob")
        |> Loop.given boss["bob"] None
        |> Loop.add "p" (top "ann")

    Assert.Equal("bob", Loop.run loop |> Outcome.result "p")

let private width = Name.create<int> "width"
let private height = Name.create<int> "height"

[<Fact>]
let ``Several names at once, and a loop`` () =
    let area =
        program {
            let! width = get width
            and! height = get height
            return width * height
        }

    let area' = area
    let area = Name.create<int> "area"
    let fib = Family.create<int, int> "fib"

    let loop =
        Loop.empty
        |> Loop.define area area'
        |> Loop.rule fib (fun n ->
            program {
                if n < 2 then
                    return n
                else
                    let! a = get fib[n - 1]
                    and! b = get fib[n - 2]
                    return a + b
            })
        |> Loop.add "sum" (sum [ area; fib[10] ])
        |> Loop.add
            "next"
            (program {
                let! area = get area
                return area + 1
            })

    let outcome =
        loop
        |> Loop.given width 3
        |> Loop.given height 4
        |> Loop.run
        |> Outcome.ensureResolved

    Assert.Equal(67, Outcome.result "sum" outcome)
    Assert.Equal(13, Outcome.result "next" outcome)

module AnyOrder.Tests.Conformance.StuckCases

open Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Conformance

let private name = Name.create<int>
let private a, b, c = name "a", name "b", name "c"

let private needs from add into =
    program { let! value = get from in do! set into (value + add) }

[<Fact>]
let ``D01 a name that nothing sets`` () =
    expect "W{P->r}" [ "P" ==> get (name "r") ]

[<Fact>]
let ``D02 a dangling waiter does not spoil results and is listed`` () =
    expect "NS{x=9} W{W->iv}" [ "M" ==> set (name "x") 9; "W" ==> get (name "iv") ]

[<Fact>]
let ``D03 two programs that wait for each other`` () =
    expect "W{A->b, B->a}" [ "B" ==> needs a 20 b; "A" ==> needs b 10 a ]

[<Fact>]
let ``D05 a cycle of three`` () =
    let n = Family.create<int, int> "n"

    expect "W{33->n[44], 44->n[55], 55->n[33]}" [
        "33" ==> needs n[44] 0 n[33]
        "44" ==> needs n[55] 0 n[44]
        "55" ==> needs n[33] 0 n[55]
    ]

[<Fact>]
let ``D08 a tail that leads into a cycle`` () =
    expect "W{a->b, b->c, c->b}" [ "a" ==> needs b 0 a; "b" ==> needs c 0 b; "c" ==> needs b 0 c ]

[<Fact>]
let ``D13 many programs that wait for the last one`` () =
    let k = 100
    let last = name "last"
    let waiting = [ for i in 1..k -> $"{i}" ==> get last ]
    Assert.Equal(Status.Resolved, (onlyOutcome (waiting @ [ "last" ==> set last 1 ])).Status)

[<Fact>]
let ``D15 a loop that was stuck resolves once it is mended`` () =
    let build program =
        Loop.empty |> Loop.define a (get b) |> Loop.define b program

    Assert.Equal(Status.Stuck, (Loop.run (build (get a))).Status)
    Assert.Equal(1, Outcome.get a (Loop.run (build (Program.result 1))))

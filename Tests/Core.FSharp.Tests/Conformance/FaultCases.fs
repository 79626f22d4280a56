module AnyOrder.Tests.Conformance.FaultCases

open System.Threading
open Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Conformance

let private a, b, g, x =
    Name.create<int> "a", Name.create<int> "b", Name.create<int> "g", Name.create<int> "x"

let private failAfter name message =
    get name |> Program.bind (fun _ -> failwith<Program<unit>> message)

let private fail message =
    Program.result () |> Program.bind (fun () -> failwith<Program<int>> message)

[<Fact>]
let ``F01 a fault stops its own program only`` () =
    expect "NS{a=1, b=2} F{bad=oh}" [
        "bad" ==> failAfter a "oh"
        "A" ==> set a 1
        "ok" ==> program { let! a = get a in do! set b (a + 1) }
    ]

[<Fact>]
let ``F02 all faults are reported, by label`` () =
    expect "F{one=die1, two=die2}" [ "two" ==> fail "die2"; "one" ==> fail "die1" ]

[<Fact>]
let ``F04 claims made before a fault stand`` () =
    let log = Name.create<int> "log"
    let w = set log 7 |> Program.bind (fun () -> failAfter g "oh")
    expect "NS{g=0, log=7} F{w=oh}" [ "w" ==> w; "G" ==> set g 0 ]

[<Fact>]
let ``F06 who waits for a definition that faulted is told so`` () =
    let outcome =
        outcomeOf "W{B->x} F{x=no x}" [ Loop.define x (fail "no x"); "B" ==> get x ]

    Assert.Equal<CauseReason>(CauseReason.Faulted("x", Fault(exn "no x")), (Seq.exactlyOne outcome.Causes).Reason)

[<Fact>]
let ``F10 a cancellation is a cancellation, not a fault of the program it meets`` () =
    use source = new CancellationTokenSource()
    let options = RunOptions(CancellationToken = source.Token)

    let cancel =
        get a
        |> Program.bind (fun _ ->
            source.Cancel()
            source.Token.ThrowIfCancellationRequested()
            set b 1)

    let loop = Loop.empty |> Loop.add "A" (set a 1) |> Loop.add "C" cancel

    let cancelled =
        Assert.Throws<RunCanceledException>(fun () -> Loop.runWith options loop |> ignore)

    Assert.Equal(Status.Halted, cancelled.Outcome.Status)
    Assert.Equal("NS{a=1} H{C}", Case.text cancelled.Outcome)
    Assert.Contains("the run was stopped", Outcome.explain cancelled.Outcome)

[<Fact>]
let ``F09 a fault does not cut short what succeeds later`` () =
    expect "NS{a=1, b=2} F{fast=oh}" [
        "fast" ==> fail "oh"
        "A" ==> set a 1
        "slow" ==> program { let! a = get a in do! set b (a + 1) }
    ]

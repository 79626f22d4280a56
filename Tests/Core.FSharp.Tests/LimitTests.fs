module AnyOrder.Tests.LimitTests

open System
open Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Model

let private counter = Family.create<int, int> "n"

let private statusOf label (outcome: Outcome) =
    (outcome.Programs |> Seq.find (fun program -> program.Label = label)).Status

[<Fact>]
let ``A program that never pauses is exhausted, and the others go on`` () =
    let rec spin n : Program<unit> =
        Program.result () |> Program.bind (fun () -> spin (n + 1))

    let outcome =
        Loop.empty
        |> Loop.add "spin" (spin 0)
        |> Loop.add "ok" (set counter[0] 1)
        |> Loop.runWith (RunOptions(MaxOperations = 1000))

    Assert.Equal(Status.Exhausted, outcome.Status)
    Assert.Equal(ProgramStatus.Exhausted(Limit.Operations 1000), statusOf "spin" outcome)
    Assert.Equal(1, Outcome.get counter[0] outcome)

[<Fact>]
let ``A program that sets for ever is exhausted, and what it set stands`` () =
    let rec setFrom n : Program<unit> =
        program {
            do! set counter[n] n
            return! setFrom (n + 1)
        }

    let outcome =
        Loop.empty
        |> Loop.add "p" (setFrom 0)
        |> Loop.runWith (RunOptions(MaxOperations = 1000))

    Assert.Equal(Status.Exhausted, outcome.Status)
    Assert.InRange(outcome.Namespace.Count, 100, 1000)

[<Fact>]
let ``A run without end is exhausted after the generations it may take, and names who could go on`` () =
    let rec unfold n : Program<unit> =
        program {
            do! set counter[n] n
            let! _ = get counter[n]
            return! unfold (n + 1)
        }

    let outcome =
        Loop.empty
        |> Loop.add "p" (unfold 0)
        |> Loop.runWith (RunOptions(MaxGenerations = 5))

    Assert.Equal(5, outcome.Generations)
    Assert.Equal(ProgramStatus.Exhausted(Limit.Generations 5), statusOf "p" outcome)

    let further =
        outcome |> Outcome.resumeWith (RunOptions(MaxGenerations = 8)) Loop.empty

    Assert.Equal(8, further.Namespace.Count)

[<Fact>]
let ``A resumed run has the limit of operations it is given, and that of before where it is given none`` () =
    let rec spin n : Program<unit> =
        if n = 0 then
            Program.result ()
        else
            Program.result () |> Program.bind (fun () -> spin (n - 1))

    let before = Loop.empty |> Loop.runWith (RunOptions(MaxOperations = 100))
    let further = Loop.empty |> Loop.add "spin" (spin 1000)
    let allowed = before |> Outcome.resumeWith (RunOptions()) further
    Assert.Equal(ProgramStatus.Exhausted(Limit.Operations 100), statusOf "spin" (before |> Outcome.resume further))
    Assert.Equal(Status.Resolved, allowed.Status)

    let less =
        allowed
        |> Outcome.resumeWith (RunOptions(MaxOperations = 50)) (Loop.empty |> Loop.add "again" (spin 1000))

    Assert.Equal(ProgramStatus.Exhausted(Limit.Operations 50), statusOf "again" less)

[<Fact>]
let ``A limit below one is refused`` () =
    let error =
        Assert.Throws<ArgumentOutOfRangeException>(fun () -> RunOptions(MaxOperations = 0) |> ignore)

    Assert.Contains("'0'", error.Message)

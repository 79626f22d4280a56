module AnyOrder.Tests.GeneratorTests

open Xunit
open FsCheck.FSharp
open AnyOrder
open AnyOrder.Tests.Model

/// A property over loops that are all resolved would prove little.
[<Fact>]
let ``Generated loops end in every status and take several generations`` () =
    let outcomes =
        Generators.sources().Generator
        |> Gen.sampleWithSeed (FsCheck.Rnd 42UL) 30 1000
        |> Array.map (fun source -> Compile.run source.Entries)

    let share (predicate: Outcome -> bool) =
        Array.filter predicate outcomes |> Array.length

    for status in [ Status.Resolved; Status.Stuck; Status.Faulted; Status.Conflicted ] do
        Assert.InRange(share (fun outcome -> outcome.Status = status), 50, 900)

    Assert.InRange(share (fun outcome -> outcome.Generations >= 3), 100, 1000)
    Assert.InRange(share (fun outcome -> outcome.Programs |> Seq.exists _.Status.IsHalted), 20, 1000)

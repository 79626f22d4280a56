module AnyOrder.Tests.GeneratorTests

open Xunit
open FsCheck.FSharp
open AnyOrder
open AnyOrder.Tests.Model

/// A property over loops that are all resolved would prove little.
[<Fact>]
let ``Generated loops end in every status and take several generations`` () =
    let sources =
        Generators.sources().Generator |> Gen.sampleWithSeed (FsCheck.Rnd 42UL) 30 1000

    let outcomes = sources |> Array.map (fun source -> Compile.run source.Entries)

    let share (predicate: Outcome -> bool) =
        Array.filter predicate outcomes |> Array.length

    for status in [ Status.Resolved; Status.Stuck; Status.Faulted; Status.Conflicted ] do
        Assert.InRange(share (fun outcome -> outcome.Status = status), 50, 900)

    Assert.InRange(share (fun outcome -> outcome.Generations >= 3), 100, 1000)
    Assert.InRange(share (fun outcome -> outcome.Programs |> Seq.exists _.Status.IsHalted), 20, 1000)

    let startsRule (source: Source) (outcome: Outcome) =
        source.Entries
        |> List.exists (function
            | Rule(name, _) -> outcome.Programs |> Seq.exists (fun program -> program.Label = Name.key name)
            | _ -> false)

    let started = Array.map2 startsRule sources outcomes |> Array.filter id
    Assert.InRange(started.Length, 100, 1000)

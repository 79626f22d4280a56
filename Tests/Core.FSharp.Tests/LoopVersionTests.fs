module AnyOrder.Tests.LoopVersionTests

open System
open System.Threading.Tasks
open Xunit
open FsCheck
open FsCheck.Xunit
open AnyOrder
open AnyOrder.FSharp

let private labels (loop: Loop) =
    [ for program in (Loop.run loop).Programs -> program.Label ]

let private add (label: string) (loop: Loop) =
    Loop.add label (Program.result label) loop

let private sorted (labels: string list) =
    List.sortWith (fun a b -> String.CompareOrdinal(a, b)) labels

/// Loops share what they have in common, and every one keeps what it was made with, whatever is added to which of them, in whatever order.
[<Properties(MaxTest = 300)>]
module ``A loop keeps its entries`` =

    [<Property>]
    let ``whatever is added to it or to what it was made from`` (steps: (PositiveInt * bool) list) =
        // each step adds to one of the versions before it: most often the last one, so that chains come about that are long to turn back
        let grow (versions: (Loop * string list) list) (i, (PositiveInt pick, isLast)) =
            let loop, model = versions[if isLast then 0 else pick % versions.Length]
            // now and then a label that other versions have
            let label = if pick % 4 = 0 then $"p{pick % (i + 1)}" else $"p{i}"

            // to look at a version in between must not disturb the others
            if pick % 5 = 0 then
                Assert.Equal<string list>(sorted model, labels loop)

            if List.contains label model then
                Assert.Throws<ArgumentException>(fun () -> add label loop |> ignore) |> ignore
                versions
            else
                (add label loop, label :: model) :: versions

        let versions = List.fold grow [ Loop.empty, [] ] (List.indexed steps)

        for loop, model in versions do
            Assert.Equal<string list>(sorted model, labels loop)

[<Fact>]
let ``An old version is found again from afar, and goes on alone`` () =
    let base' = List.fold (fun loop i -> add $"base{i}" loop) Loop.empty [ 1..10 ]
    let long = List.fold (fun loop i -> add $"long{i}" loop) base' [ 1..500 ]
    let other = add "other" base'
    Assert.Equal(10, (labels base').Length)
    Assert.Equal(510, (labels long).Length)
    Assert.Equal(11, (labels other).Length)
    Assert.Contains("other", labels other)
    Assert.DoesNotContain("other", labels long)
    // a label is free in one version and taken in another
    Assert.Equal(511, (labels (add "other" long)).Length)

    Assert.Throws<ArgumentException>(fun () -> add "other" other |> ignore)
    |> ignore

[<Fact>]
let ``Versions can be grown and run on many threads at once`` () =
    let base' = List.fold (fun loop i -> add $"base{i}" loop) Loop.empty [ 1..50 ]

    let grow thread =
        let grown = List.fold (fun loop i -> add $"t{thread}-{i}" loop) base' [ 1..100 ]
        Assert.Equal(50, (labels base').Length)
        labels grown

    let found = Array.zeroCreate 16
    Parallel.For(0, 16, (fun thread -> found[thread] <- grow thread)) |> ignore

    for thread in 0..15 do
        Assert.Equal(150, found[thread].Length)
        Assert.All(found[thread], (fun label -> Assert.True(label.StartsWith "base" || label.StartsWith $"t{thread}-")))

module AnyOrder.Tests.EngineLawTests

open System
open System.Collections.Generic
open System.Threading
open Xunit
open FsCheck
open FsCheck.Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Model

let private degrees = [ 1; 2; 4; 8 ]

let private with' (interpreter: bool) (degree: int) (operations: int) (generations: int) =
    RunOptions(
        Interpreter = interpreter,
        MaxDegreeOfParallelism = degree,
        MaxOperations = operations,
        MaxGenerations = generations,
        Record = true
    )

/// Everything there is to an outcome, its history included, which equality leaves out.
let private whole (outcome: Outcome) =
    outcome, outcome.Status, List.ofSeq outcome.History, Outcome.explain outcome

let private agree (operations: int) (generations: int) (entries: Entry list) =
    let run interpreter degree entries =
        Compile.loop entries
        |> Loop.runWith (with' interpreter degree operations generations)

    let expected = whole (run true 1 entries)

    for order in Orders.some entries |> List.truncate 6 do
        for degree in degrees do
            Assert.Equal(expected, whole (run false degree order))

/// Enough programs for a generation to be spread, each a copy with names of its own of what was generated.
let private copies count (entries: Entry list) =
    let width = 20

    let rec body shift statements =
        statements
        |> List.map (fun statement ->
            match statement with
            | Set(name, value) -> Set(name + shift, value)
            | Get names -> Get(names |> List.map ((+) shift))
            | IfZero(condition, yes, no) -> IfZero(condition, body shift yes, body shift no)
            | Throw _ -> statement)

    [
        for i in 0 .. count - 1 do
            // the names of one copy are no multiple of those of another, but for a few that all claim
            let shift = if i % 50 = 0 then 0 else width * (i + 1)

            for entry in entries do
                match entry with
                | Program(label, statements) -> Program($"{label}-{i}", body shift statements)
                | Provider(label, provides, statements) when shift > 0 ->
                    Provider($"{label}-{i}", provides |> List.map ((+) shift), body shift statements)
                | Definition(name, statements) when shift > 0 -> Definition(name + shift, body shift statements)
                | Rule(name, statements) when shift > 0 -> Rule(name + shift, body shift statements)
                | Input(name, value) when shift > 0 -> Input(name + shift, value)
                | _ -> ()
    ]

[<Properties(MaxTest = 1000, Arbitrary = [| typeof<Arbitraries> |])>]
module ``The engine agrees with the interpreter`` =

    [<Property(MaxTest = 2000)>]
    let ``on everything, at every degree of parallelism and in every order`` (source: Source) =
        agree 10_000_000 10_000_000 source.Entries

    [<Property>]
    let ``under limits`` (source: Source) (PositiveInt operations) (PositiveInt generations) =
        agree (1 + operations % 20) (1 + generations % 3) source.Entries

    [<Property(MaxTest = 60)>]
    let ``on generations large enough to be spread over threads`` (source: Source) =
        let entries = copies 120 source.Entries

        let run options =
            Compile.loop entries |> Loop.runWith options

        let expected = whole (run (with' true 1 10_000_000 10_000_000))

        for degree in degrees do
            Assert.Equal(expected, whole (run (with' false degree 10_000_000 10_000_000)))

    [<Property>]
    let ``for every seed, whichever of the two runs`` (source: Source) =
        let loop = Compile.loop source.Entries
        let expected = whole (loop |> Loop.runWith (with' true 1 10_000_000 10_000_000))

        for seed in 1..8 do
            for interpreter, degree in [ true, 1; false, 1; false, 3 ] do
                let options = with' interpreter degree 10_000_000 10_000_000
                options.Seed <- Nullable seed
                Assert.Equal(expected, whole (Loop.runWith options loop))

    [<Property(MaxTest = 3000)>]
    let ``on what comes of a run that is resumed`` (source: Source) (split: int) =
        let first, second =
            source.Entries |> List.splitAt ((split &&& 0xff) % (source.Entries.Length + 1))

        let resumed interpreter =
            let before =
                Compile.loop first |> Loop.runWith (with' interpreter 2 10_000_000 10_000_000)

            if before.Status = Status.Conflicted then
                None
            else
                Some(whole (before |> Outcome.resume (Compile.loop second)))

        resumed true = resumed false

    [<Property>]
    let ``on what comes of a run that goes on after the limit of generations`` (source: Source) (split: int) (PositiveInt generations) =
        let first, second =
            source.Entries |> List.splitAt ((split &&& 0xff) % (source.Entries.Length + 1))

        let resumed interpreter =
            let before =
                Compile.loop first
                |> Loop.runWith (with' interpreter 2 10_000_000 (1 + generations % 4))

            if before.Status = Status.Conflicted then
                None
            else
                before
                |> Outcome.resumeWith (with' interpreter 2 10_000_000 10_000_000) (Compile.loop second)
                |> whole
                |> Some

        resumed true = resumed false

    [<Property(MaxTest = 3000)>]
    let ``on pictures of runs that were not recorded`` (source: Source) =
        let drawn interpreter =
            Compile.loop source.Entries
            |> Loop.runWith (RunOptions(Interpreter = interpreter))
            |> Outcome.toMermaid

        drawn true = drawn false

    [<Property>]
    let ``on what an observer is told`` (source: Source) =
        let told interpreter =
            let ended = List<Generation>()

            let observer =
                { new RunObserver() with
                    override _.GenerationEnded generation = ended.Add generation
                }

            Compile.loop source.Entries
            |> Loop.runWith (RunOptions(Interpreter = interpreter, Observer = observer, MaxDegreeOfParallelism = 2))
            |> ignore

            List.ofSeq ended

        told true = told false

/// Programs and comparers that give way to other threads, now and then and by a seed, wherever user code runs.
let private yielding (seed: int) =
    let random = Random seed
    let pauses = Array.init 997 (fun _ -> random.Next 6)
    let next = ref 0

    fun () ->
        match pauses[(Interlocked.Increment next &&& Int32.MaxValue) % pauses.Length] with
        | 0 -> Thread.Yield() |> ignore
        | 1 -> Thread.SpinWait 200
        | 2 -> Thread.Sleep 0
        | _ -> ()

[<Fact>]
let ``Workers that are interrupted anywhere come to the same outcome`` () =
    let count = 300

    for seed in 1..40 do
        let give = yielding seed

        let comparer =
            { new IEqualityComparer<int> with
                member _.Equals(a, b) =
                    give ()
                    a % 7 = b % 7

                member _.GetHashCode _ = 0
            }

        let name i =
            (Name.create<int> $"x{i}").AllowEqual comparer

        let needs = Random(seed)

        // who needs an earlier name and sets one that two others set as well, agreeing or not
        let programs =
            [
                for i in 0 .. count - 1 do
                    let needed =
                        if i = 0 then
                            []
                        else
                            [ for _ in 1 .. needs.Next 4 -> needs.Next i ]

                    let claimed = if needs.Next 40 = 0 then needs.Next count else i
                    let value = if needs.Next 200 = 0 then 1 else 7 * needs.Next 3

                    $"p{i}",
                    program {
                        let! values = getAll (List.map name needed)
                        give ()
                        do! set (name claimed) (value + 0 * Array.sum values)

                        if i % 97 = 96 then
                            give ()
                            failwith "now and then"
                    }
            ]

        let run options =
            programs
            |> List.fold (fun loop (label, program) -> Loop.add label program loop) Loop.empty
            |> Loop.runWith options
            |> whole

        let expected = run (with' true 1 10_000_000 10_000_000)

        for degree in degrees do
            Assert.True((expected = run (with' false degree 10_000_000 10_000_000)), $"seed {seed}, degree {degree}")

[<Fact>]
let ``The engine drops the generation it was cancelled in, as the interpreter does`` () =
    let a, b = Name.create<int> "a", Name.create<int> "b"

    let cancelled interpreter =
        use source = new CancellationTokenSource()

        let cancel =
            get a
            |> Program.bind (fun _ ->
                source.Cancel()
                set b 1)

        let loop =
            Loop.empty
            |> Loop.add "A" (set a 1)
            |> Loop.add "C" cancel
            |> Loop.add "W" (get b)

        let options =
            RunOptions(CancellationToken = source.Token, Interpreter = interpreter, Record = true)

        let error =
            Assert.Throws<RunCanceledException>(fun () -> Loop.runWith options loop |> ignore)

        let resumed = error.Outcome |> Outcome.resume Loop.empty
        whole error.Outcome, whole resumed

    Assert.Equal(cancelled true, cancelled false)
    let outcome, resumed = cancelled false
    let _, status, _, _ = outcome
    let _, resumedStatus, _, _ = resumed
    Assert.Equal(Status.Halted, status)
    Assert.Equal(Status.Resolved, resumedStatus)

module AnyOrder.Tests.ResumeTests

open System
open Xunit
open FsCheck.FSharp
open FsCheck.Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Model

let private bindings (outcome: Outcome) =
    [ for claim in outcome.Namespace -> claim.Name, claim.Value ]

let rec private setsLoosely statement =
    match statement with
    | Set(7, _) -> true
    | IfZero(_, yes, no) -> List.exists setsLoosely (yes @ no)
    | _ -> false

let private claimsLoosely entry =
    match entry with
    | Program(_, body)
    | Provider(_, _, body) -> List.exists setsLoosely body
    | Definition(name, body)
    | Rule(name, body) -> name = 7 || List.exists setsLoosely body
    | Input(name, _) -> name = 7

let private statuses (outcome: Outcome) =
    [ for program in outcome.Programs -> program.Label, program.Status ]

[<Properties(MaxTest = 1000, Arbitrary = [| typeof<Arbitraries> |])>]
module ``A run that is resumed`` =

    [<Property>]
    let ``ends with the values and results of running everything at once`` (source: ConflictFree) (split: int) =
        let entries = source.Free.Entries

        let first, second =
            entries |> List.splitAt ((split &&& 0xff) % (entries.Length + 1))

        let resumed = Compile.run first |> Outcome.resume (Compile.loop second)
        let atOnce = Compile.run entries
        (bindings resumed, statuses resumed) = (bindings atOnce, statuses atOnce)

    [<Property>]
    let ``and meets no conflict agrees with running everything at once, though entries could conflict`` (source: Source) (split: int) =
        let entries = source.Entries

        let first, second =
            entries |> List.splitAt ((split &&& 0xff) % (entries.Length + 1))

        let before = Compile.run first

        before.Status = Status.Conflicted
        || (let resumed = before |> Outcome.resume (Compile.loop second)

            resumed.Status = Status.Conflicted
            // of several claims that agree though they differ, which one is kept depends on the generation
            || entries |> List.exists claimsLoosely
            || Compile.run entries |> _.Status <> Status.Conflicted
               && bindings resumed = bindings (Compile.run entries))

    [<Property>]
    let ``claims the inputs that come with it in the generation that ran last`` (source: ConflictFree) (split: int) =
        let first, second =
            source.Free.Entries
            |> List.splitAt ((split &&& 0xff) % (source.Free.Entries.Length + 1))

        let before = Compile.run first
        let resumed = before |> Outcome.resume (Compile.loop second)

        for entry in second do
            match entry with
            | Input(name, _) ->
                let claim = Option.get (Namespace.tryClaim (Compile.name name) resumed.Namespace)
                Assert.Equal(before.Generations, claim.Generation)
            | _ -> ()

let private x = Name.create<int> "x"

[<Fact>]
let ``A resumed run keeps its limits and its way to print values, unless it is given others`` () =
    let secret = Name.create<string> "secret"
    let options = RunOptions(FormatValue = null, MaxGenerations = 1)

    let before =
        Loop.empty
        |> Loop.add "a" (set secret "hunter2")
        |> Loop.add "r" (get secret)
        |> Loop.runWith options

    Assert.Equal(Status.Exhausted, (before |> Outcome.resume Loop.empty).Status)
    let conflicted = before |> Outcome.resume (Loop.empty |> Loop.given secret "other")
    Assert.Equal(Status.Conflicted, conflicted.Status)
    Assert.DoesNotContain("hunter2", Outcome.explain conflicted)

    let shown =
        before
        |> Outcome.resumeWith (RunOptions()) (Loop.empty |> Loop.given secret "other")

    Assert.Contains("hunter2", Outcome.explain shown)
    Assert.Equal(Status.Resolved, (before |> Outcome.resumeWith (RunOptions()) Loop.empty).Status)

[<Fact>]
let ``An input that comes late is compared with the bound claim, whatever the labels are`` () =
    let loose =
        Name.create<string> "x" |> _.AllowEqual(StringComparer.OrdinalIgnoreCase)

    let strict = Name.create<string> "x" |> _.AllowEqual(StringComparer.Ordinal)

    for setter in [ "!"; "z" ] do
        let outcome =
            Loop.empty
            |> Loop.add setter (set loose "VALUE")
            |> Loop.run
            |> Outcome.resume (Loop.empty |> Loop.given strict "value")

        Assert.Equal(Status.Resolved, outcome.Status)
        Assert.Equal("VALUE", Outcome.get loose outcome)

[<Fact>]
let ``Ten times as many resumptions allocate about ten times as much`` () =
    let names = Family.create<int, int> "n"

    let add outcome i =
        outcome |> Outcome.resume (Loop.empty |> Loop.add $"p{i}" (set names[i] i))

    let allocated count =
        let before = System.GC.GetAllocatedBytesForCurrentThread()
        let outcome = List.fold add (Loop.run Loop.empty) [ 1..count ]
        Assert.Equal(count, outcome.Namespace.Count)
        float (System.GC.GetAllocatedBytesForCurrentThread() - before)

    allocated 10 |> ignore
    // quadratic work would make it about a hundred
    Assert.InRange(allocated 5000 / allocated 500, 5.0, 25.0)

[<Fact>]
let ``A definition that comes too late for a name set by another is a conflict`` () =
    let outcome =
        Loop.empty
        |> Loop.add "p" (set x 1)
        |> Loop.run
        |> Outcome.resume (Loop.empty |> Loop.define x (get (Name.create "missing")))

    Assert.Equal(ConflictReason.OwnedBy "x", (Seq.exactlyOne outcome.Conflicts).Reason)

[<Fact>]
let ``An input that comes too late for a name set by another is a conflict`` () =
    let outcome =
        Loop.empty
        |> Loop.add "p" (set x 1)
        |> Loop.run
        |> Outcome.resume (Loop.empty |> Loop.given x 2)

    Assert.Equal(ConflictReason.DifferentValues, (Seq.exactlyOne outcome.Conflicts).Reason)

[<Fact>]
let ``A conflicted run cannot be resumed, and a label cannot come twice`` () =
    let conflicted =
        Loop.empty |> Loop.add "p" (set x 1) |> Loop.add "q" (set x 2) |> Loop.run

    Assert.Throws<InvalidOperationException>(fun () -> Outcome.resume Loop.empty conflicted |> ignore)
    |> ignore

    let stuck = Loop.empty |> Loop.add "p" (get x) |> Loop.run
    Assert.Throws<ArgumentException>(fun () -> stuck |> Outcome.resume (Loop.empty |> Loop.add "p" (set x 1)) |> ignore)

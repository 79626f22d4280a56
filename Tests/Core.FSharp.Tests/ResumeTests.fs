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
            || Compile.run entries |> _.Status <> Status.Conflicted
               && bindings resumed = bindings (Compile.run entries))

let private x = Name.create<int> "x"

[<Fact>]
let ``A definition that comes too late for a name set by another is a conflict`` () =
    let outcome =
        Loop.empty
        |> Loop.add "p" (set x 1)
        |> Loop.run
        |> Outcome.resume (Loop.empty |> Loop.define x (get (Name.create "missing")))

    Assert.Equal(OwnedBy "x", (Seq.exactlyOne outcome.Conflicts).Reason)

[<Fact>]
let ``An input that comes too late for a name set by another is a conflict`` () =
    let outcome =
        Loop.empty
        |> Loop.add "p" (set x 1)
        |> Loop.run
        |> Outcome.resume (Loop.empty |> Loop.given x 2)

    Assert.Equal(DifferentValues, (Seq.exactlyOne outcome.Conflicts).Reason)

[<Fact>]
let ``A conflicted run cannot be resumed, and a label cannot come twice`` () =
    let conflicted =
        Loop.empty |> Loop.add "p" (set x 1) |> Loop.add "q" (set x 2) |> Loop.run

    Assert.Throws<InvalidOperationException>(fun () -> Outcome.resume Loop.empty conflicted |> ignore)
    |> ignore

    let stuck = Loop.empty |> Loop.add "p" (get x) |> Loop.run
    Assert.Throws<ArgumentException>(fun () -> stuck |> Outcome.resume (Loop.empty |> Loop.add "p" (set x 1)) |> ignore)

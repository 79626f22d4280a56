module AnyOrder.Tests.ObserverTests

open System
open Xunit
open FsCheck.Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Model

/// Writes down what it is told, a line each.
type private Scribe() =
    let lines = ResizeArray<string>()
    let write (line: string) = lines.Add line
    let list (names: Name seq) = String.Join(",", names)
    member _.Lines = List.ofSeq lines

    interface IRunObserver with
        member _.Started(generation, label) = write $"{generation} started {label}"

        member _.Woken(generation, label, names) =
            write $"{generation} woken {label} by {list names}"

        member _.Claimed claim =
            write $"{claim.Generation} claimed {claim.Name} by {claim.Label}"

        member _.Waiting(generation, label, names) =
            write $"{generation} waiting {label} for {list names}"

        member _.Finished(generation, label, _) = write $"{generation} finished {label}"

        member _.Faulted(generation, label, fault) =
            write $"{generation} faulted {label}: {fault.Message}"

        member _.Exhausted(generation, label, _) = write $"{generation} exhausted {label}"
        member _.Bound claim = write $"bound {claim.Name}"
        member _.Conflicted conflict = write $"conflicted {conflict.Name}"
        member _.GenerationEnded generation = write $"{generation.Number} ended"

let private told (entries: Entry list) =
    let scribe = Scribe()
    let outcome = Compile.loop entries |> Loop.runWith (RunOptions(Observer = scribe))
    scribe.Lines, outcome

[<Fact>]
let ``An observer is told of each generation, its turns by label and then what they bound`` () =
    let lines, _ =
        told [
            Program("b", [ Get [ 0; 1 ]; Throw "oh" ])
            Program("a", [ Set(1, Const 1); Set(2, Const 1) ])
            Input(0, 7)
            Program("c", [ Get [ 5 ] ])
        ]

    Assert.Equal<string list>(
        [
            "bound x0"
            "0 ended"
            "1 started a"
            "1 claimed x1 by a"
            "1 claimed x2 by a"
            "1 finished a"
            "1 started b"
            "1 waiting b for x1"
            "1 started c"
            "1 waiting c for x5"
            "bound x1"
            "bound x2"
            "1 ended"
            "2 woken b by x0,x1"
            "2 faulted b: oh"
            "2 ended"
        ],
        lines
    )

[<Properties(MaxTest = 300, Arbitrary = [| typeof<Arbitraries> |])>]
module ``What an observer is told`` =

    [<Property>]
    let ``is the same in every order`` (source: Source) =
        Orders.some source.Entries
        |> List.map (told >> fst)
        |> List.distinct
        |> List.length
        |> fun count -> count = 1

    [<Property>]
    let ``and a record change nothing about the outcome`` (source: Source) =
        let plain = Compile.run source.Entries

        let recorded =
            Compile.loop source.Entries |> Loop.runWith (RunOptions(Record = true))

        let _, observed = told source.Entries
        Assert.Empty plain.History
        // what is remembered for an observer is no record
        Assert.Empty observed.History
        Assert.Equal(plain, recorded)
        Assert.Equal(plain, observed)
        Assert.Equal(Outcome.explain plain, Outcome.explain recorded)

    [<Property>]
    let ``is what the record keeps, and the record is the outcome told from the beginning`` (source: Source) =
        let recorded =
            Compile.loop source.Entries |> Loop.runWith (RunOptions(Record = true))

        let ended = ResizeArray()

        let observer =
            { new RunObserver() with
                override _.GenerationEnded generation = ended.Add generation
            }

        Compile.loop source.Entries
        |> Loop.runWith (RunOptions(Observer = observer))
        |> ignore

        Assert.Equal<Generation>(recorded.History, ended)

        let bound = recorded.History |> Seq.collect _.Bound |> Seq.sortBy _.Name
        Assert.Equal<Claim>(recorded.Namespace, bound)

        let lastStatus =
            recorded.History
            |> Seq.collect _.Turns
            |> Seq.groupBy _.Label
            |> Seq.map (fun (label, turns) -> label, (Seq.last turns).Status)
            |> Map

        for program in recorded.Programs do
            match program.Status with
            | ProgramStatus.Halted
            | ProgramStatus.Waiting _ -> ()
            | status -> Assert.Equal(lastStatus[program.Label], status)

    [<Property>]
    let ``cannot change the outcome, whatever the observer throws`` (source: Source) =
        let fail () =
            raise (InvalidOperationException "look elsewhere")

        let observer =
            { new IRunObserver with
                member _.Started(_, _) = fail ()
                member _.Woken(_, _, _) = fail ()
                member _.Claimed _ = fail ()
                member _.Waiting(_, _, _) = fail ()
                member _.Finished(_, _, _) = fail ()
                member _.Faulted(_, _, _) = fail ()
                member _.Exhausted(_, _, _) = fail ()
                member _.Bound _ = fail ()
                member _.Conflicted _ = fail ()
                member _.GenerationEnded _ = fail ()
            }

        Compile.loop source.Entries
        |> Loop.runWith (RunOptions(Observer = observer))
        |> _.Equals(Compile.run source.Entries)

    [<Property>]
    let ``does not depend on the order the programs of a generation run in`` (source: Source) =
        let start =
            Interpreter.start (RunOptions(Record = true)) (Compile.loop source.Entries)

        [ 1..8 ]
        |> List.map (fun seed -> (Orders.runShuffled seed start).History)
        |> List.distinct
        |> List.length
        |> fun count -> count = 1

[<Fact>]
let ``A turn keeps what was got in the order it was asked for`` () =
    let name key = Name.create<int> key

    let outcome =
        Loop.empty
        |> Loop.given (name "a") 1
        |> Loop.given (name "b") 2
        |> Loop.given (name "c") 3
        |> Loop.add
            "p"
            (program {
                let! _ = getAll [ name "c"; name "a" ]
                let! _ = get (name "b")
                return ()
            })
        |> Loop.runWith (RunOptions(Record = true))

    let turn = Seq.exactlyOne (outcome.History |> Seq.collect _.Turns)
    Assert.Equal<string list>([ "c"; "a"; "b" ], [ for name in turn.Got -> name.Key ])
    Assert.Empty turn.Awaited

[<Fact>]
let ``A run recorded in part has no slider and says so`` () =
    let x = Name.create<int> "x"
    let record = RunOptions(Record = true)
    let first = Loop.empty |> Loop.add "p" (get x) |> Loop.run
    let later = first |> Outcome.resumeWith record (Loop.empty |> Loop.given x 1)

    let earlier =
        Loop.empty
        |> Loop.add "p" (get x)
        |> Loop.runWith record
        |> Outcome.resumeWith (RunOptions()) (Loop.empty |> Loop.given x 1)

    for outcome in [ later; earlier ] do
        Assert.Contains("const recorded = false", Outcome.toHtml outcome)
        Assert.Contains("not recorded from its beginning to its end", Outcome.toMermaid outcome)

[<Fact>]
let ``A resumed run goes on telling, and repeats nothing`` () =
    let x, y = Name.create<int> "x", Name.create<int> "y"
    let scribe = Scribe()
    let options = RunOptions(Observer = scribe, Record = true)
    let first = Loop.empty |> Loop.add "p" (getAll [ x; y ]) |> Loop.runWith options

    let second =
        first
        |> Outcome.resumeWith options (Loop.empty |> Loop.given x 1 |> Loop.add "q" (set y 2))

    Assert.Equal<string list>(
        [
            "1 started p"
            "1 waiting p for x,y"
            "1 ended"
            "bound x"
            "1 ended"
            "2 started q"
            "2 claimed y by q"
            "2 finished q"
            "bound y"
            "2 ended"
            "3 woken p by x,y"
            "3 finished p"
            "3 ended"
        ],
        scribe.Lines
    )

    Assert.Equal<int list>([ 1; 1; 2; 3 ], [ for generation in second.History -> generation.Number ])

[<Fact>]
let ``A conflict of what comes late with what is bound is told and recorded`` () =
    let x = Name.create<int> "x"
    let scribe = Scribe()
    let first = Loop.empty |> Loop.add "p" (set x 1) |> Loop.run

    let second =
        first
        |> Outcome.resumeWith (RunOptions(Observer = scribe, Record = true)) (Loop.empty |> Loop.define x (Program.result 2))

    Assert.Equal<string list>([ "conflicted x"; "1 ended" ], scribe.Lines)
    Assert.Equal<Conflict>(second.Conflicts, (Seq.exactlyOne second.History).Conflicts)

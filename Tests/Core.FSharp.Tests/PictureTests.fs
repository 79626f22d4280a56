module AnyOrder.Tests.PictureTests

open System
open System.Text.Json
open Xunit
open FsCheck.Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Model

let private recorded (loop: Loop) =
    Loop.runWith (RunOptions(Record = true)) loop

let private name key = Name.create<int> key

let private need (names: string list) =
    getAll (List.map name names) |> Program.map Array.sum

let private lines (text: string) =
    List.ofArray (text.TrimEnd().Split '\n')

let private edges (mermaid: string) =
    lines mermaid
    |> List.filter (fun line -> line.Contains "-->" || line.Contains "-.->")

[<Properties(MaxTest = 200, Arbitrary = [| typeof<Arbitraries> |])>]
module ``Pictures`` =

    [<Property>]
    let ``are the same text in every order`` (source: Source) =
        Orders.some source.Entries
        |> List.map (fun entries ->
            let outcome = recorded (Compile.loop entries)
            Outcome.toMermaid outcome, Outcome.toTraceEvents outcome, Outcome.toHtml outcome)
        |> List.distinct
        |> List.length
        |> fun count -> count = 1

    [<Property>]
    let ``have an arrow for every set, get and wait`` (source: Source) =
        let outcome = recorded (Compile.loop source.Entries)
        let turns = outcome.History |> Seq.collect _.Turns |> List.ofSeq

        let sets =
            turns
            |> List.collect (fun turn -> [ for claim in turn.Claims -> turn.Label, claim.Name.Key ])
            |> List.distinct

        let gets =
            turns
            |> List.collect (fun turn -> [ for name in Seq.append turn.Awaited turn.Got -> turn.Label, name.Key ])
            |> List.distinct

        let provided =
            outcome.Waits
            |> Seq.filter (fun wait -> not (isNull wait.Provider))
            |> Seq.distinctBy _.Name
            |> Seq.length

        Assert.Equal(sets.Length + gets.Length + outcome.Waits.Count + provided, (edges (Outcome.toMermaid outcome)).Length)

[<Fact>]
let ``A small run as Mermaid`` () =
    let outcome =
        Loop.empty
        |> Loop.given (name "net") 100
        |> Loop.define (name "tax") (need [ "net" ])
        |> Loop.define (name "total") (need [ "net"; "tax"; "sipping \"1\"" ])
        |> recorded

    Assert.Equal<string list>(
        [
            "flowchart LR"
            "  p0([\"tax\"]):::finished"
            "  p1([\"total\"]):::waiting"
            "  n0[\"net\"]:::given"
            "  n1[\"sipping #quot;1#quot;\"]:::missing"
            "  n2[\"tax\"]:::bound"
            "  p0 --> n2"
            "  n0 --> p0"
            "  n1 -.-> p1"
        ],
        lines (Outcome.toMermaid outcome)
        |> List.filter (fun line -> not (line.Contains "classDef" || line.Contains "linkStyle"))
    )

[<Theory>]
[<InlineData("1. first", "\"1#46; first\"")>]
[<InlineData("- dash", "\"#45; dash\"")>]
[<InlineData("`code`", "\"#96;code#96;\"")>]
[<InlineData("a\nb", "\"a b\"")>]
[<InlineData("<b>&#", "\"#lt;b#gt;#amp;#35;\"")>]
[<InlineData("snake_case *", "\"snake_case *\"")>]
let ``Labels that Mermaid would take for markup are escaped`` (label: string, expected: string) =
    let outcome = Loop.empty |> Loop.add label (Program.result 1) |> Loop.run
    Assert.Contains($"([{expected}])", Outcome.toMermaid outcome)

[<Fact>]
let ``A run of more than 500 edges collapses to its stuck part, and that to what is nearest to the causes`` () =
    let chain prefix count first loop =
        Seq.fold
            (fun loop i -> Loop.define (name $"{prefix}{i}") (need [ (if i = 0 then first else $"{prefix}{i - 1}") ]) loop)
            loop
            (seq { 0 .. count - 1 })

    let large count =
        Loop.empty
        |> Loop.given (name "in") 1
        |> chain "fine" 400 "in"
        |> chain "stuck" count "missing"
        |> recorded
        |> Outcome.toMermaid

    let some, many = large 50, large 400
    Assert.Contains("what went well is left out", some)
    Assert.DoesNotContain("fine", some)
    Assert.Equal(50 + 49, (edges some).Length)
    Assert.Contains("nearest to the causes", many)
    Assert.Equal<string list>([ "  n0 -.-> p0" ], edges many)

    Assert.Contains(
        "too large to be drawn",
        Loop.empty
        |> Loop.given (name "in") 1
        |> chain "fine" 400 "in"
        |> recorded
        |> Outcome.toMermaid
    )

[<Fact>]
let ``Any bound on the edges will do, and an empty run is no large one`` () =
    let outcome = Loop.empty |> Loop.define (name "a") (need [ "b" ]) |> Loop.run
    Assert.Equal(1, (edges (Outcome.toMermaidWithin Int32.MaxValue outcome)).Length)
    Assert.DoesNotContain("too large", Outcome.toMermaid (Loop.run Loop.empty))

    Assert.Throws<ArgumentOutOfRangeException>(fun () -> Outcome.toMermaidWithin 0 outcome |> ignore)
    |> ignore

[<Fact>]
let ``What faulted or is disputed is drawn, however much of it there is`` () =
    let many (entry: int -> Loop -> Loop) =
        Seq.fold (fun loop i -> entry i loop) Loop.empty (seq { 1..1500 })
        |> recorded
        |> Outcome.toMermaid

    let fails = Program.defer (fun () -> failwith<Program<int>> "oh")
    Assert.Contains(":::failed", many (fun i -> Loop.add $"p{i}" fails))
    Assert.Contains(":::contested", many (fun i -> Loop.add $"p{i}" (set (name "x") i)))

[<Fact>]
let ``Names of one key are told apart in a picture, whether or not anybody waits`` () =
    let outcome =
        Loop.empty
        |> Loop.given (name "n") 1
        |> Loop.given (Name.create<string> "n") ""
        |> recorded

    Assert.Contains("[\"n: Int32\"]", Outcome.toMermaid outcome)
    Assert.Contains("[\"n: String\"]", Outcome.toMermaid outcome)

[<Fact>]
let ``A trace has a track for each program, a slice for each turn and an arrow for each value`` () =
    let outcome =
        Loop.empty
        |> Loop.given (name "in") 1
        |> Loop.define (name "a") (need [ "in" ])
        |> Loop.define (name "b") (need [ "a"; "in" ])
        |> recorded

    use document = JsonDocument.Parse(Outcome.toTraceEvents outcome)

    let events =
        [
            for event in document.RootElement.GetProperty("traceEvents").EnumerateArray() do
                string (event.GetProperty "ph"), event.GetProperty("tid").GetInt32(), string (event.GetProperty "name")
        ]

    Assert.Equal<(string * int * string) list>(
        [
            "M", 0, "process_name"
            "M", 1, "thread_name"
            "M", 1, "thread_sort_index"
            "M", 2, "thread_name"
            "M", 2, "thread_sort_index"
            "X", 1, "finished"
            "X", 2, "waits for a"
            "X", 2, "finished"
            "s", 1, "a"
            "f", 2, "a"
        ],
        events
    )

[<Fact>]
let ``A trace of a run that was not recorded is refused, with the remedy`` () =
    let outcome = Loop.empty |> Loop.add "p" (need [ "x" ]) |> Loop.run

    let error =
        Assert.Throws<InvalidOperationException>(fun () -> Outcome.toTraceEvents outcome |> ignore)

    Assert.Contains("RunOptions.Record", error.Message)
    Assert.Contains("RunOptions.Record", Outcome.toMermaid outcome)

[<Fact>]
let ``No text of the user's gets into a page unescaped, and no value at all`` () =
    let evil = "</script><b>{{rows}}</b>"

    let page =
        Loop.empty
        |> Loop.add evil (set (Name.create<string> evil) "hunter2")
        |> Loop.add "waits" (get (Name.create<int>(evil + "!")))
        |> Loop.add "throws" (Program.defer (fun () -> failwith<Program<int>> evil))
        |> recorded
        |> Outcome.toHtml

    Assert.DoesNotContain("hunter2", page)
    Assert.DoesNotContain("<b>", page)
    Assert.Equal(1, page.Split("</script>").Length - 1)
    // nothing to load
    Assert.DoesNotContain("://", page)

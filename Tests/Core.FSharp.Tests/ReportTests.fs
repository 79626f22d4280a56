module AnyOrder.Tests.ReportTests

open System
open Xunit
open AnyOrder
open AnyOrder.FSharp

let private lines (outcome: Outcome) =
    (Outcome.explain outcome).Split '\n' |> List.ofArray

let private x, y = Name.create<int> "x", Name.create<int> "y"

[<Fact>]
let ``A resolved run has a headline and nothing else`` () =
    let outcome = Loop.empty |> Loop.given x 1 |> Loop.add "p" (get x) |> Loop.run
    Assert.Equal<string list>([ "run is resolved after 1 generation: 1 name bound, 1 program finished" ], lines outcome)

[<Fact>]
let ``Every kind of trouble is shown, whatever the status of the run`` () =
    let rec spin () : Program<unit> = Program.result () |> Program.bind spin
    let late = Name.create<int> "late"

    let outcome =
        Loop.Empty
            .Add("one", set x 1, "a.fs", 1)
            .Add("two", set x 2, "b.fs", 2)
            .Add("spin", spin (), "c.fs", 3)
            .Add("wait", get late, "d.fs", 4)
            .Add("go on", get y, "e.fs", 5)
            .Add("y", set y 1, "f.fs", 6)
            .Define(late, Program.map (fun () -> failwith<int> "line one\r\nline two") (Program.result ()), "g.fs", 7)
        |> Loop.runWith (RunOptions(MaxOperations = 50))

    Assert.Equal<string list>(
        [
            "run is conflicted after 1 generation: 1 name bound, 3 of 7 programs finished"
            "  conflict   x               claimed with different values"
            "                               1 by one (a.fs:1), generation 1"
            "                               2 by two (b.fs:2), generation 1"
            "                             a name is bound once: let one program set it"
            "  faulted    late (g.fs:7)   Exception: line one line two"
            "  exhausted  spin (c.fs:3)   made 50 operations in one generation without a pause"
            "  waiting    wait (d.fs:4)   for late (its provider faulted)"
            "  halted     go on (e.fs:5)  could go on, but a conflict ended the run"
        ],
        lines outcome
    )

[<Fact>]
let ``An input that is contested is shown with the place it was given at`` () =
    let outcome =
        Loop.Empty.Given(x, 1, "in.fs", 3).Add("p", set x 1, "p.fs", 4) |> Loop.run

    Assert.Contains("  1 by the loop's input (in.fs:3), generation 0", Outcome.explain outcome)
    Assert.Contains("make the name with AllowEqual", Outcome.explain outcome)

[<Fact>]
let ``Names of one key are told apart by their types`` () =
    let number, texts = Name.create<int> "n", Name.create<string list> "n"

    let outcome =
        Loop.empty
        |> Loop.given number 1
        |> Loop.add "p" (get texts)
        |> Loop.add "q" (get x)
        |> Loop.run

    Assert.Equal<string list>([ "  waiting    p  for n: FSharpList<String>"; "  waiting    q  for x" ], List.tail (lines outcome))

[<Fact>]
let ``Values stay out of the report without a formatter`` () =
    let secret = Name.create<string> "password"
    let options = RunOptions(FormatValue = null)

    let outcome =
        Loop.empty
        |> Loop.add "a" (set secret "hunter2")
        |> Loop.add "b" (set secret "swordfish")
        |> Loop.runWith options

    let report = Outcome.explain outcome
    Assert.DoesNotContain("hunter2", report)
    Assert.Contains("a value by a", report)

[<Fact>]
let ``A formatter that throws, or a value whose text throws, does not stop the report`` () =
    let options =
        RunOptions(FormatValue = Func<_, _>(fun _ -> raise (NotSupportedException())))

    let outcome =
        Loop.empty
        |> Loop.add "a" (set x 1)
        |> Loop.add "b" (set x 2)
        |> Loop.runWith options

    Assert.Contains("a value whose formatter threw NotSupportedException by a", Outcome.explain outcome)

[<Fact>]
let ``Values are printed in one line, cut, and the same under every culture`` () =
    let printed (value: 'T) (other: 'T) =
        let v = Name.create<'T> "v"

        let outcome =
            Loop.empty
            |> Loop.add "a" (set v value)
            |> Loop.add "b" (set v other)
            |> Loop.run

        let line = lines outcome |> List.find (fun line -> line.Contains " by a,")
        line[.. line.IndexOf " by a," - 1].Trim()

    Assert.Equal("null", printed (null: string | null) "")
    Assert.Equal("\"two lines\"", printed "two\nlines" "")
    Assert.Equal("1.5", printed 1.5 0.0)
    Assert.Equal("08:00:01.0000000", printed (TimeOnly(8, 0, 1)) (TimeOnly(8, 0, 2)))
    let culture = Globalization.CultureInfo.CurrentCulture

    try
        Globalization.CultureInfo.CurrentCulture <- Globalization.CultureInfo "de-DE"
        Assert.Equal("(1.5, 1)", printed (struct (1.5, 1)) (struct (0.0, 0)))
    finally
        Globalization.CultureInfo.CurrentCulture <- culture

    Assert.Equal("[1, 2, 3, 4, 5, …]", printed [| 1..9 |] [||])
    Assert.Equal(62, (printed (String('x', 100)) "").Length)

type private Awkward(message: unit -> string) =
    inherit Exception()
    override _.Message = message ()

[<Fact>]
let ``An exception whose message is null or throws does not stop the report`` () =
    let fail message =
        Program.defer (fun () -> raise (Awkward message): Program<int>)

    let run () =
        Loop.empty
        |> Loop.add "null" (fail (fun () -> Unchecked.defaultof<string>))
        |> Loop.add "throws" (fail (fun () -> failwith "again"))
        |> Loop.run

    Assert.Contains("Awkward: its message threw Exception", Outcome.explain (run ()))
    Assert.Equal(run (), run ())

[<Fact>]
let ``Outcomes that differ in contested values only are different`` () =
    let run value =
        Loop.empty |> Loop.add "a" (set x 0) |> Loop.add "b" (set x value) |> Loop.run

    Assert.Equal(run 1, run 1)
    Assert.NotEqual(run 1, run 2)

[<Fact>]
let ``Faults are equal when type and message are, and so are outcomes`` () =
    let run () =
        Loop.empty
        |> Loop.add "p" (Program.map (fun () -> failwith<int> "oh") (Program.result ()))
        |> Loop.run

    Assert.Equal(run (), run ())
    Assert.Equal((run ()).GetHashCode(), (run ()).GetHashCode())

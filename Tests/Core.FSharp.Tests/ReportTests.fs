module AnyOrder.Tests.ReportTests

open System
open Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests

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
            "run is conflicted after 1 generation: 1 name bound, 3 of 7 programs finished, 1 waiting, 1 cause"
            "  conflict   x               claimed with different values"
            "                               1 by one (a.fs:1), generation 1"
            "                               2 by two (b.fs:2), generation 1"
            "                             a name is bound once: let one program set it"
            "  faulted    late (g.fs:7)   Exception: line one line two"
            "                             needed by wait (d.fs:4)"
            "                             mend it, or let the program catch the exception and set a value all the same"
            "  exhausted  spin (c.fs:3)   made 50 operations in one generation without a pause"
            "  halted     go on (e.fs:5)  could go on, but a conflict ended the run"
        ],
        lines outcome
    )

[<Fact>]
let ``One missing name, a cycle with a tail, a fault and a thousand programs behind them take few lines, the same in every order`` () =
    let name key = Name.create<int> key

    let define key (needs: string list) line (loop: Loop) =
        loop.Define(name key, getAll (List.map name needs) |> Program.map Array.sum, "Sheet.cs", line)

    let entries: (Loop -> Loop) list =
        [
            fun loop -> loop.Given(name "db.password", 1, "Secrets.cs", 3)
            define "api" [ "db.pasword" ] 31
            define "a" [ "b" ] 4
            define "b" [ "c" ] 5
            define "c" [ "a" ] 6
            define "tail1" [ "a" ] 7
            define "tail2" [ "tail1" ] 8
            fun loop ->
                loop.Define(
                    name "rates",
                    Program.defer (fun () -> raise (TimeoutException "the rate server did not answer")),
                    "Rates.cs",
                    2
                )
            define "price" [ "rates" ] 9
            for i in 0..999 do
                define $"d{i}" [ (if i = 0 then "price" else $"d{i - 1}") ] (100 + i)
        ]

    let report seed =
        Model.Orders.shuffle seed entries
        |> List.fold (fun loop add -> add loop) Loop.empty
        |> Interpreter.start (RunOptions())
        |> Model.Orders.runShuffled seed
        |> Outcome.ofState
        |> Outcome.explain

    Assert.Equal<string list>(
        [
            "run is faulted after 1 generation: 1 name bound, 0 of 1008 programs finished, 1007 waiting, 3 causes"
            "  missing    db.pasword          needed by api (Sheet.cs:31)"
            "                                 did you mean db.password, an input (Secrets.cs:3)?"
            "  cycle      a -> b -> c -> a    a (Sheet.cs:4) needs b"
            "                                 b (Sheet.cs:5) needs c"
            "                                 c (Sheet.cs:6) needs a"
            "                                 needed by tail1 (Sheet.cs:7)"
            "                                 break it: give one of these names a value that does not need the others"
            "  faulted    rates (Rates.cs:2)  TimeoutException: the rate server did not answer"
            "                                 needed by price (Sheet.cs:9)"
            "                                 mend it, or let the program catch the exception and set a value all the same"
            "  waiting    1001 more programs  only because of these: d0 (via price), d1 (via d0), d10 (via d9) and 998 more"
        ],
        List.ofArray ((report 1).Split '\n')
    )

    Assert.Single(List.distinct (List.map report [ 1..20 ])) |> ignore

[<Fact>]
let ``Long lists are counted, not printed`` () =
    let name key = Name.create<int> key
    let many = [ for i in 1..30 -> name $"missing{i}" ]

    let outcome =
        Seq.fold (fun loop i -> Loop.define (name $"d{i}") (getAll many |> Program.map Array.sum) loop) Loop.empty (seq { 1..20 })
        |> Loop.run

    let report = lines outcome
    Assert.Equal(1 + 10 * 2 + 1, report.Length)
    Assert.Contains("needed by d1, d10, d11 and 17 more", report[1])
    Assert.Equal("  missing    20 more names  missing19, missing2, missing20 and 17 more", List.last report)
    Assert.Equal(30, outcome.Causes.Count)

[<Fact>]
let ``What a finding is about shares its line with what is said of it, unless it is longer than forty letters`` () =
    let report length =
        let key = String('x', length)
        key, Loop.empty |> Loop.define x (get (Name.create<int> key)) |> Loop.run |> lines

    let short, shortReport = report 40
    Assert.Equal($"  missing    {short}  needed by x", shortReport[1])
    let long, longReport = report 41
    Assert.Equal($"  missing    {long}", longReport[1])
    Assert.Equal("needed by x", longReport[2].Trim())

/// A loop of this many entries.
let private loopOf count (add: int -> Loop -> Loop) =
    Seq.fold (fun loop i -> add i loop) Loop.empty (seq { 1..count })

[<Fact>]
let ``Of those who need a name three are shown, and the others are counted`` () =
    let missing = Name.create<int> "missing"

    let neededBy count =
        loopOf count (fun i -> Loop.define (Name.create<int> $"d{i}") (get missing |> Program.map id))
        |> Loop.run
        |> lines

    Assert.Contains("  missing    missing  needed by d1, d2, d3", neededBy 3)
    Assert.Contains("  missing    missing  needed by d1, d2, d3 and 1 more", neededBy 4)

[<Fact>]
let ``Of the claims on a name ten are shown, and the others are counted`` () =
    let claimed count =
        loopOf count (fun i -> Loop.add $"p{i:d2}" (set x 0))
        |> Loop.run
        |> lines
        |> List.skip 2
        |> List.map _.Trim()

    let claims = [ for i in 1..10 -> $"0 by p{i:d2}, generation 1" ]

    let advice =
        "let one program set it, or make the name with AllowEqual if equal claims are meant"

    Assert.Equal<string list>(claims @ [ advice ], claimed 10)
    Assert.Equal<string list>(claims @ [ "and 2 more claims"; advice ], claimed 12)

[<Fact>]
let ``Of a cycle of more than eight names seven are shown, and the others are counted`` () =
    let cycle count =
        let key (i: int) = Name.create<int> $"n{i:d2}"

        let first =
            loopOf count (fun i -> Loop.define (key i) (get (key (i % count + 1)) |> Program.map id))
            |> Loop.run
            |> lines
            |> List.item 1

        first.Split("  ", StringSplitOptions.RemoveEmptyEntries)[1]

    Assert.Equal("n01 -> n02 -> n03 -> n04 -> n05 -> n06 -> n07 -> n08 -> n01", cycle 8)
    Assert.Equal("n01 -> n02 -> n03 -> n04 -> n05 -> n06 -> n07 -> … (2 more) -> n01", cycle 9)

[<Fact>]
let ``Up to three names that programs may have set stand apart`` () =
    let unset count =
        loopOf count (fun i -> Loop.add $"p{i}" (get (Name.create<int> $"x{i}")))
        |> Loop.run
        |> lines
        |> List.filter _.StartsWith("  unset")
        |> List.map (fun line -> line.Split("  ", StringSplitOptions.RemoveEmptyEntries)[1])

    Assert.Equal<string list>([ "x1"; "x2"; "x3" ], unset 3)
    Assert.Equal<string list>([ "4 names" ], unset 4)
    // however many of them are looked at for slips
    Assert.Equal<string list>([ "40 names" ], unset 40)

[<Fact>]
let ``Names that programs may have set stand together, but for those that may be slips`` () =
    let name key = Name.create<int> key

    let outcome =
        Seq.fold (fun loop i -> Loop.add $"p{i}" (get (name $"x{i}")) loop) Loop.empty (seq { 1..5 })
        |> Loop.given (name "password") 1
        |> Loop.add "q" (get (name "pasword"))
        |> Loop.run

    Assert.Equal<string list>(
        [
            "run is stuck after 1 generation: 1 name bound, 0 of 6 programs finished, 6 waiting, 6 causes"
            "  unset      pasword  needed by q"
            "                      no program set it; 5 programs that did not finish might have: p1, p2, p3 and 2 more"
            "                      did you mean password, an input?"
            "  unset      5 names  x1 (needed by p1), x2 (needed by p2), x3 (needed by p3) and 2 more"
            "                      no program set them; 6 programs that did not finish might have: p1, p2, p3 and 3 more"
            "                      declare what programs set with provides: then the report knows whom to ask"
        ],
        lines outcome
    )

[<Fact>]
let ``Names of one key and one type are told apart by the families they come from`` () =
    let outcome =
        Loop.empty
        |> Loop.define
            (Name.create<int> "sum")
            (program {
                let! a = get (Name.create<int> "f[1]")
                and! b = get (Family.create<int, int> "f").[1]
                and! c = get (Family.create<string, int> "f").["1"]
                return a + b + c
            })
        |> Loop.run

    let report = Outcome.explain outcome
    Assert.Contains("f[1]: System.Int32 (a plain name)", report)
    Assert.Contains("f[1]: System.Int32 (of f by Int32)", report)
    Assert.Contains("f[1]: System.Int32 (of f by String)", report)

[<Fact>]
let ``Who asks for a name is not told to mean its own, and is told when what it may mean is stuck`` () =
    let name key = Name.create<int> key
    let need key = get (name key) |> Program.map id
    let own = Loop.empty |> Loop.define (name "colour") (need "color") |> Loop.run
    Assert.DoesNotContain("did you mean", Outcome.explain own)

    let stuck =
        Loop.empty
        |> Loop.define (name "nets") (need "missing")
        |> Loop.define (name "sum") (need "nett")
        |> Loop.run

    Assert.Contains("did you mean nets, which waits itself?", Outcome.explain stuck)

    let declared =
        Loop.empty
        |> Loop.addProviding [ name "nets" ] "p" (need "missing")
        |> Loop.define (name "sum") (need "nett")
        |> Loop.run

    Assert.Contains("did you mean nets, set by p, which waits itself?", Outcome.explain declared)

[<Fact>]
let ``Texts of the user's of any length leave a report readable`` () =
    let long = String('x', 5000)

    let report =
        Loop.empty
        |> Loop.add long (get (Name.create<int>(long + "y")))
        |> Loop.add "p" (Program.defer (fun () -> failwith<Program<int>> long))
        |> Loop.run
        |> Outcome.explain

    Assert.InRange(report.Length, 200, 1500)

[<Fact>]
let ``A thousand missing names among ten thousand take a moment`` () =
    let name (i: int) =
        Name.create<int> $"services.billing.invoices.of.this.year.number.of.{i}"

    let given =
        Seq.fold (fun loop i -> Loop.given (name i) i loop) Loop.empty (seq { 1..10000 })

    let loop =
        Seq.fold
            (fun loop i ->
                Loop.define
                    (Name.create<int> $"d{i}")
                    (get (Name.create<int> $"services.billing.invoices.of.this.year.nubmer.of.{i}"))
                    loop)
            given
            (seq { 1..1000 })

    // each of those that are printed is compared with every name, and no other
    Assert.Contains("990 more names", Outcome.explain (Loop.run loop))

[<Fact>]
let ``A program that declared names and finished without setting them is a cause`` () =
    let name key = Name.create<int> key

    let outcome =
        Loop.Empty.Add("p", Program.result 1, "p.fs", 1, [ name "x"; name "y"; name "z" ])
        |> Loop.define (name "a") (getAll [ name "x"; name "y" ] |> Program.map Array.sum)
        |> Loop.run

    Assert.Equal<string list>(
        [
            "  forgotten  x, y  declared by p (p.fs:1), which finished without setting them"
            "                   needed by a"
            "                   set them on every way through the program, or take them out of what it provides"
        ],
        List.tail (lines outcome)
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

    Assert.Contains("  unset      n: FSharpList<String>  needed by p", lines outcome)
    Assert.Contains("                                    did you mean n: Int32, an input?", lines outcome)
    Assert.Contains("  unset      x                      needed by q", lines outcome)

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

module AnyOrder.Tests.RuleTests

open System
open Xunit
open AnyOrder
open AnyOrder.FSharp

let private fib = Family.create<int, bigint> "fib"

let private fibonacci n =
    if n < 2 then
        Program.result (bigint n)
    else
        program {
            let! a = get fib[n - 1]
            and! b = get fib[n - 2]
            return a + b
        }

let private labels (outcome: Outcome) =
    [ for program in outcome.Programs -> program.Label ]

[<Fact>]
let ``A rule computes what is demanded of it, each member once`` () =
    let outcome =
        Loop.empty
        |> Loop.rule fib fibonacci
        |> Loop.add "main" (get fib[90])
        |> Loop.run

    Assert.Equal(2880067194370816120I, Outcome.result "main" outcome)
    Assert.Equal(92, outcome.Programs.Count)

[<Fact>]
let ``Names computed from values: Ackermann's function`` () =
    let ack = Family.create<struct (int * int), int> "ack"

    let ackermann struct (m, n) =
        program {
            if m = 0 then
                return n + 1
            elif n = 0 then
                return! get ack[struct (m - 1, 1)]
            else
                let! inner = get ack[struct (m, n - 1)]
                return! get ack[struct (m - 1, inner)]
        }

    let outcome =
        Loop.empty
        |> Loop.rule ack ackermann
        |> Loop.add "main" (get ack[struct (2, 3)])
        |> Loop.run

    Assert.Equal(9, Outcome.result "main" outcome)

[<Fact>]
let ``A rule of a family with any number of keys costs per demanded key only`` () =
    let mutable made = 0
    let square = Family.create<int, int> "square"

    let rule n =
        made <- made + 1
        Program.result (n * n)

    let outcome =
        Loop.empty
        |> Loop.rule square rule
        |> Loop.add "main" (getAll [ square[3]; square[100_000]; square[3] ])
        |> Loop.run

    Assert.Equal(2, made)
    Assert.Equal<string list>([ "main"; "square[100000]"; "square[3]" ], labels outcome)

[<Fact>]
let ``A rule that is not demanded never starts`` () =
    let x = Name.create<int> "x"
    let never = Program.defer (fun () -> failwith<Program<int>> "never")

    let outcome =
        Loop.empty
        |> Loop.ruleFor x never
        |> Loop.add "p" (Program.result 1)
        |> Loop.run

    Assert.Equal(Status.Resolved, outcome.Status)
    Assert.Equal<string list>([ "p" ], labels outcome)

[<Fact>]
let ``A rule owns its names, demanded or not`` () =
    let outcome =
        Loop.Empty.Rule(fib, Func<_, _> fibonacci, Place("rules.fs", 1))
        |> Loop.add "intruder" (set fib[7] 1I)
        |> Loop.run

    Assert.Equal(ConflictReason.OwnedBy "fib[7]", (Seq.exactlyOne outcome.Conflicts).Reason)
    Assert.Contains("owned by fib[7] (rules.fs:1)", Outcome.explain outcome)

[<Fact>]
let ``A rule is given one key, whichever of two equal keys was demanded first`` () =
    let price = Family.create<struct (decimal * (string * decimal)), string> "price"

    let text (struct (a: decimal, (b, c: decimal))) =
        Program.result (String.Format(Globalization.CultureInfo.InvariantCulture, "{0} {1} {2}", a, b, c))

    let loop =
        Loop.empty
        |> Loop.rule price text
        |> Loop.add "a" (get price[struct (1.0m, ("x", 20m))])
        |> Loop.add "b" (get price[struct (1.00m, ("x", 20.0m))])

    let start = Interpreter.start (RunOptions()) loop

    let answers =
        [ start.Ready; List.rev start.Ready ]
        |> List.map (fun ready -> Interpreter.run { start with Ready = ready } |> Outcome.ofState)

    Assert.Equal(answers[0], answers[1])
    Assert.Equal("1 x 20", Outcome.result "a" answers[0])

[<Fact>]
let ``A rule that throws faults the instance it was asked for`` () =
    let rule n =
        if n = 0 then failwith "no zero" else get fib[n - 1]

    let outcome =
        Loop.empty |> Loop.rule fib rule |> Loop.add "main" (get fib[1]) |> Loop.run

    Assert.Equal<string list>([ "fib[0]"; "fib[1]"; "main" ], labels outcome)
    Assert.Equal(Status.Faulted, outcome.Status)
    Assert.Contains("needed by fib[1]", Outcome.explain outcome)

[<Theory>]
[<InlineData true>]
[<InlineData false>]
let ``An instance has the place of its rule, whoever runs the loop, and keeps it when the run is resumed`` (interpreter: bool) =
    let unknown _ =
        get (Name.create<bigint> "missing") |> Program.map id

    let placeOf (outcome: Outcome) =
        (outcome.Programs |> Seq.find (fun program -> program.Label = "fib[3]")).Place

    let outcome =
        Loop.Empty.Rule(fib, Func<_, _> unknown, Place("rules.fs", 7))
        |> Loop.add "main" (get fib[3])
        |> Loop.runWith (RunOptions(Interpreter = interpreter))

    Assert.Equal(Place("rules.fs", 7), placeOf outcome)
    Assert.Equal(Place("rules.fs", 7), placeOf (outcome |> Outcome.resume Loop.empty))

[<Fact>]
let ``A rule that threw is not started again for who asks after a resume`` () =
    let mutable made = 0

    let rule _ =
        made <- made + 1
        failwith<Program<bigint>> "no"

    let outcome =
        Loop.empty
        |> Loop.rule fib rule
        |> Loop.add "main" (get fib[0])
        |> Loop.run
        |> Outcome.resume (Loop.empty |> Loop.add "late" (get fib[0]))

    Assert.Equal(1, made)
    Assert.Equal(3, outcome.Generations)
    Assert.Equal<string list>([ "late"; "main" ], List.ofSeq (Seq.exactlyOne outcome.Causes).NeededBy)

[<Fact>]
let ``A rule added by resume serves those who wait already`` () =
    let stuck = Loop.empty |> Loop.add "main" (get fib[10]) |> Loop.run
    let outcome = stuck |> Outcome.resume (Loop.empty |> Loop.rule fib fibonacci)
    Assert.Equal(55I, Outcome.result "main" outcome)

[<Fact>]
let ``A rule added by resume disputes what others have set`` () =
    let outcome =
        Loop.empty
        |> Loop.add "p" (set fib[3] 1I)
        |> Loop.run
        |> Outcome.resume (Loop.empty |> Loop.rule fib fibonacci)

    Assert.Equal(ConflictReason.OwnedBy "fib[3]", (Seq.exactlyOne outcome.Conflicts).Reason)

let private refused (build: Loop -> Loop) =
    Assert.Throws<ArgumentException>(fun () -> build Loop.empty |> ignore).Message

let private inBothOrders (first: Loop -> Loop) (second: Loop -> Loop) =
    let message = refused (first >> second)
    Assert.Equal(message, refused (second >> first))
    message

[<Fact>]
let ``Two providers of one name are refused in either order: R09`` () =
    let x = Name.create<int> "x"

    let rule: Loop -> Loop =
        fun loop -> loop.Rule(fib, Func<_, _> fibonacci, Place("rules.fs", 1))

    let member': Loop -> Loop =
        fun loop -> loop.Given(fib[3], 2I, Place("inputs.fs", 2))

    Assert.Contains("fib[3] has two providers, the input fib[3] (inputs.fs:2) and the rule of fib (rules.fs:1)", inBothOrders rule member')
    Assert.Contains("fib has two providers", refused (rule >> rule))
    Assert.Contains("x has two providers", inBothOrders (Loop.ruleFor x (Program.result 1)) (Loop.define x (Program.result 2)))

    let declare label = Loop.addProviding [ x ] label (set x 1)
    Assert.Contains("x has two providers, the program a and the program b", inBothOrders (declare "a") (declare "b"))

[<Fact>]
let ``A program cannot have the label of an instance`` () =
    let message =
        inBothOrders (Loop.rule fib fibonacci) (Loop.add "fib[3]" (Program.result 1))

    Assert.Contains("Two programs have one label, the program fib[3] and the rule fib", message)

[<Fact>]
let ``A null among the declared names is refused`` () =
    let declare () =
        Loop.Empty.Add("p", Program.result 1, provides = [ Unchecked.defaultof<Name> ])
        |> ignore

    Assert.Equal("provides", Assert.Throws<ArgumentNullException>(declare).ParamName)

[<Fact>]
let ``A program that declares a name owns it`` () =
    let x = Name.create<int> "x"

    let loop =
        Loop.empty
        |> Loop.addProviding [ x ] "owner" (set x 1)
        |> Loop.add "intruder" (set x 2)

    Assert.Equal(ConflictReason.OwnedBy "owner", (Seq.exactlyOne (Loop.run loop).Conflicts).Reason)

    Assert.Equal(
        1,
        Loop.empty
        |> Loop.addProviding [ x ] "owner" (set x 1)
        |> Loop.run
        |> Outcome.get x
    )

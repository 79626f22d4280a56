module AnyOrder.Tests.CommitTests

open System
open System.Collections.Generic
open Xunit
open FsCheck.Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Model

let private x = Name.create<int> "x"

let private run programs =
    programs
    |> List.fold (fun loop (label, program) -> Loop.add label program loop) Loop.empty
    |> Loop.run

[<Properties(MaxTest = 1000, Arbitrary = [| typeof<Arbitraries> |])>]
module ``A name`` =

    [<Property>]
    let ``that is bound keeps its claim for the rest of the run`` (source: Source) =
        let rec go (state: State) =
            Interpreter.isOver state
            || (let next = Interpreter.step state

                Namespace.claims state.Namespace
                |> List.forall (fun claim -> Namespace.tryClaim claim.Name next.Namespace = Some claim)
                && go next)

        go (Interpreter.start (RunOptions()) (Compile.loop source.Entries))

module ``Equal claims`` =

    [<Fact>]
    let ``are one where every claimant allows it, and the least label of the least generation is kept`` () =
        let x = Name.create<string> "x" |> _.AllowEqual(StringComparer.OrdinalIgnoreCase)
        let y = Name.create<unit> "y"
        let late = program { let! () = get y in do! set x "VALUE" }

        let outcome =
            run [ "a late one", late; "c", set x "Value"; "b", set x "value"; "y", set y () ]

        Assert.Equal(Status.Resolved, outcome.Status)
        Assert.Equal("value", Outcome.get x outcome)
        Assert.Equal(Some "b", Namespace.tryClaim x outcome.Namespace |> Option.map _.Label)

    [<Fact>]
    let ``conflict where one claimant does not allow them`` () =
        let outcome = run [ "a", set (x.AllowEqual()) 1; "b", set x 1 ]
        Assert.Equal(ConflictReason.EqualValues, (Seq.exactlyOne outcome.Conflicts).Reason)

    [<Fact>]
    let ``are compared with the kept claim only, so that a tolerant comparer gives one answer`` () =
        let near =
            { new IEqualityComparer<float> with
                member _.Equals(a, b) = abs (a - b) <= 1.0
                member _.GetHashCode _ = 0
            }

        let t = Name.create<float> "t" |> _.AllowEqual(near)

        for order in Orders.all [ "a", 0.0; "b", 1.0; "c", -1.0 ] do
            let outcome = run [ for label, value in order -> label, set t value ]
            Assert.Equal(0.0, Outcome.get t outcome)

    [<Fact>]
    let ``are compared by the comparer of the kept claim`` () =
        let loose =
            Name.create<string> "x" |> _.AllowEqual(StringComparer.OrdinalIgnoreCase)

        let strict = Name.create<string> "x" |> _.AllowEqual(StringComparer.Ordinal)

        let status kept other =
            (run [ "a", set kept "v"; "b", set other "V" ]).Status

        Assert.Equal(Status.Resolved, status loose strict)
        Assert.Equal(Status.Conflicted, status strict loose)

    [<Fact>]
    let ``that were accepted are listed when a later claim does not agree`` () =
        let x = Name.create<string> "x" |> _.AllowEqual(StringComparer.OrdinalIgnoreCase)
        let y = Name.create<int> "y"
        let late = get y |> Program.bind (fun _ -> set x "other")
        let outcome = run [ "a", set x "v"; "b", set x "V"; "late", late; "y", set y 1 ]
        let conflict = Seq.exactlyOne outcome.Conflicts
        Assert.Equal<string list>([ "a"; "b"; "late" ], [ for claim in conflict.Claims -> claim.Label ])

    [<Fact>]
    let ``are compared with the kept one once, however many come later`` () =
        let mutable compared = 0

        let counting =
            { new IEqualityComparer<int> with
                member _.Equals(a, b) =
                    compared <- compared + 1
                    a = b

                member _.GetHashCode _ = 0
            }

        let x = x.AllowEqual counting
        let tick = Family.create<int, int> "tick"

        let late i =
            get tick[i] |> Program.bind (fun _ -> set x 1)

        let clock i =
            get tick[i - 1] |> Program.bind (set tick[i])

        let loop = Loop.empty |> Loop.add "first" (set x 1) |> Loop.given tick[0] 0

        let add loop i =
            loop |> Loop.add $"clock {i}" (clock i) |> Loop.add $"late {i}" (late i)

        Assert.Equal(Status.Resolved, (Loop.run (List.fold add loop [ 1..500 ])).Status)
        Assert.Equal(500, compared)

    [<Fact>]
    let ``can be null, of a type that F# has no null for`` () =
        let x =
            Name.create<View<int>> "x" |> _.AllowEqual(EqualityComparer<View<int>>.Default)

        let nothing = Unchecked.defaultof<View<int>>
        Assert.Equal(Status.Resolved, (run [ "a", set x nothing; "b", set x nothing ]).Status)

    [<Fact>]
    let ``whose comparer throws are a conflict that says so`` () =
        let broken =
            { new IEqualityComparer<int> with
                member _.Equals(_, _) = failwith "no idea"
                member _.GetHashCode _ = 0
            }

        let outcome =
            run [ "a", set (x.AllowEqual broken) 1; "b", set (x.AllowEqual broken) 1 ]

        Assert.Equal(ConflictReason.ComparerFaulted(Fault(exn "no idea")), (Seq.exactlyOne outcome.Conflicts).Reason)

/// Cannot be compared.
[<Sealed>]
type private Incomparable() =
    override _.Equals _ = failwith "no idea"
    override _.GetHashCode() = 0

[<Fact>]
let ``Values whose Equals throws conflict as different ones, for no comparer was given that could be mended`` () =
    let x = Name.create<Incomparable> "x"
    let outcome = run [ "a", set x (Incomparable()); "b", set x (Incomparable()) ]
    Assert.Equal(ConflictReason.DifferentValues, (Seq.exactlyOne outcome.Conflicts).Reason)

module ``A definition`` =

    let private define program (programs: (string * Program<unit>) list) =
        List.fold (fun loop (label, program) -> Loop.add label program loop) (Loop.define x program Loop.empty) programs
        |> Loop.run

    [<Fact>]
    let ``owns its name, even when it never claims it`` () =
        let missing = Name.create<int> "missing"
        let outcome = define (get missing) [ "intruder", set x 1 ]
        let conflict = Seq.exactlyOne outcome.Conflicts
        Assert.Equal(ConflictReason.OwnedBy "x", conflict.Reason)
        Assert.Equal("intruder", (Seq.exactlyOne conflict.Claims).Label)
        Assert.False(outcome.Namespace.Contains x)

    [<Fact>]
    let ``owns its name, even when equal claims are allowed`` () =
        let x = x.AllowEqual()

        let outcome =
            Loop.empty
            |> Loop.define x (Program.result 1)
            |> Loop.add "intruder" (set x 1)
            |> Loop.run

        Assert.Equal(ConflictReason.OwnedBy "x", (Seq.exactlyOne outcome.Conflicts).Reason)

    [<Fact>]
    let ``may not set its name itself as well`` () =
        let outcome = define (set x 1 |> Program.map (fun () -> 1)) []
        Assert.Equal(ConflictReason.EqualValues, (Seq.exactlyOne outcome.Conflicts).Reason)

[<Fact>]
let ``The claims of a program that faults later in the same generation stand`` () =
    let faulty: Program<unit> =
        set x 1 |> Program.bind (fun () -> failwith<Program<unit>> "too late")


    let outcome =
        run [
            "p", faulty
            "q", program { let! value = get x in do! set (Name.create "y") value }
        ]

    Assert.Equal(1, Outcome.get (Name.create<int> "y") outcome)
    Assert.Equal(Status.Faulted, outcome.Status)

[<Fact>]
let ``A program that waits for several names runs again once, when the last of them is bound`` () =
    let mutable runs = 0
    let names = [ for i in 0..9 -> Name.create<int> $"n{i}" ]

    let sum =
        getAll names
        |> Program.map (fun values ->
            runs <- runs + 1
            Array.sum values)

    let link i =
        if i = 0 then
            set names[0] 0
        else
            program { let! v = get names[i - 1] in do! set names[i] (v + 1) }

    let loop =
        List.fold (fun loop i -> Loop.add (string i) (link i) loop) (Loop.empty |> Loop.add "sum" sum) [ 0..9 ]

    let outcome = Loop.run loop
    Assert.Equal(45, Outcome.result "sum" outcome)
    Assert.Equal(1, runs)

[<Theory>]
[<InlineData true>]
[<InlineData false>]
let ``A conflict lists the claims that agreed in every generation before, whoever runs the loop`` (interpreter: bool) =
    let x = Name.create<int> "x" |> _.AllowEqual()
    let tick i = Name.create<int> $"tick{i}"

    /// Runs in generation i, and says when that is over.
    let late i value =
        program {
            for before in 1 .. i - 1 do
                let! _ = get (tick before)
                ()

            do! set x value
            do! set (tick i) i
        }

    let outcome =
        [ 1, 7; 2, 7; 3, 7; 4, 8 ]
        |> List.fold (fun loop (i, value) -> Loop.add $"p{i}" (late i value) loop) Loop.empty
        |> Loop.runWith (RunOptions(Interpreter = interpreter))

    Assert.Equal<(int * string) list>(
        [ 1, "p1"; 2, "p2"; 3, "p3"; 4, "p4" ],
        [
            for claim in (Seq.exactlyOne outcome.Conflicts).Claims -> claim.Generation, claim.Label
        ]
    )

module AnyOrder.Tests.DiagnosisTests

open System.Threading
open System.Threading.Tasks
open Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Model

let private name key = Name.create<int> key

let private need (names: string list) =
    getAll (List.map name names) |> Program.map Array.sum

let private define key needs = Loop.define (name key) (need needs)

let private run (entries: (Loop -> Loop) list) =
    entries |> List.fold (fun loop add -> add loop) Loop.empty |> Loop.run

let private keys (names: Name seq) = [ for name in names -> name.Key ]

let private cycles (outcome: Outcome) =
    [
        for cause in outcome.Causes do
            match cause.Reason with
            | CauseReason.Cycle steps -> [ for step in steps -> step.Name.Key ], keys cause.Names, List.ofSeq cause.NeededBy
            | _ -> ()
    ]

[<Fact>]
let ``The shortest cycle through the least name is shown, and the others of the knot are counted`` () =
    // a long way round and a short one, which begins at b
    let outcome =
        run [
            define "b" [ "c"; "f" ]
            define "c" [ "d" ]
            define "d" [ "b" ]
            define "f" [ "g" ]
            define "g" [ "b" ]
            define "z" [ "f" ]
        ]

    Assert.Equal<(string list * string list * string list) list>(
        [ [ "b"; "c"; "d" ], [ "b"; "c"; "d"; "f"; "g" ], [ "z" ] ],
        cycles outcome
    )

[<Fact>]
let ``Two disjoint cycles are both causes, and so is a cycle behind another and one that also misses a name`` () =
    let outcome =
        run [
            define "a" [ "b" ]
            define "b" [ "a"; "nothing" ]
            define "x" [ "y"; "a" ]
            define "y" [ "x" ]
        ]

    Assert.Equal<(string list * string list * string list) list>(
        [ [ "a"; "b" ], [ "a"; "b" ], [ "x" ]; [ "x"; "y" ], [ "x"; "y" ], [] ],
        cycles outcome
    )

    Assert.True((Seq.head outcome.Causes).Reason.IsMissing)
    Assert.Equal<string list>([ "b" ], List.ofSeq (Seq.head outcome.Causes).NeededBy)

[<Fact>]
let ``A program that needs itself is a cycle of one`` () =
    Assert.Equal<(string list * string list * string list) list>([ [ "x" ], [ "x" ], [] ], cycles (run [ define "x" [ "x" ] ]))

[<Fact>]
let ``A cycle through a program that declares several names goes through those that are needed`` () =
    let outcome =
        run [
            Loop.addProviding [ name "p"; name "q"; name "r" ] "several" (need [ "x" ])
            define "x" [ "q" ]
            define "tail" [ "r" ]
        ]

    Assert.Equal<(string list * string list * string list) list>([ [ "q"; "x" ], [ "q"; "x" ], [] ], cycles outcome)
    let wait = outcome.Waits |> Seq.find (fun wait -> wait.Label = "tail")
    Assert.Equal("several", wait.Provider)
    Assert.True wait.Cause.Reason.IsCycle

[<Fact>]
let ``A program that waits for several missing names is listed under all of them`` () =
    let outcome = run [ define "x" [ "m"; "n"; "o" ] ]

    Assert.Equal<(string list * string list) list>(
        [ [ "m" ], [ "x" ]; [ "n" ], [ "x" ]; [ "o" ], [ "x" ] ],
        [ for cause in outcome.Causes -> keys cause.Names, List.ofSeq cause.NeededBy ]
    )

[<Fact>]
let ``Of programs that declare nothing only what is known is said`` () =
    let plain label needs set' =
        Loop.add label (Program.bind (fun value -> set (name set') value) (need needs))

    let outcome =
        run [ plain "p" [ "a" ] "b"; plain "q" [ "b" ] "a"; plain "r" [ "b" ] "c" ]

    Assert.Equal<(string * CauseReason) list>(
        // who waits for a name cannot set it
        [ "a", CauseReason.Unset 2; "b", CauseReason.Unset 1 ],
        [ for cause in outcome.Causes -> cause.Names[0].Key, cause.Reason ]
    )

[<Fact>]
let ``A definition that ran out of operations, and one that the end of the run halted, are causes`` () =
    let rec spin () : Program<int> = Program.result () |> Program.bind spin

    let exhausted =
        Loop.empty
        |> Loop.define (name "x") (spin ())
        |> define "y" [ "x" ]
        |> Loop.runWith (RunOptions(MaxOperations = 100))

    Assert.Equal(CauseReason.Exhausted("x", Limit.Operations 100), (Seq.exactlyOne exhausted.Causes).Reason)

    let limited =
        Loop.empty
        |> Loop.given (name "i") 1
        |> Loop.define
            (name "x")
            (Program.bind (fun v -> Program.bind (fun () -> get (name "own") :> Program<_>) (set (name "own") v)) (get (name "i")))
        |> define "y" [ "x" ]
        |> Loop.runWith (RunOptions(MaxGenerations = 1))

    Assert.Equal(CauseReason.Exhausted("x", Limit.Generations 1), (Seq.exactlyOne limited.Causes).Reason)

    let halted =
        run [
            define "x" [ "own" ]
            Loop.add "own" (set (name "own") 1)
            Loop.add "p" (set (name "contested") 1)
            Loop.add "q" (set (name "contested") 2)
            define "y" [ "x" ]
            define "z" [ "contested" ]
        ]

    Assert.Equal<(string list * CauseReason) list>(
        [ [ "x" ], CauseReason.Halted "x"; [ "contested" ], CauseReason.Contested ],
        [ for cause in halted.Causes -> keys cause.Names, cause.Reason ]
    )

[<Fact>]
let ``A provider of several names that fails is one cause, of all of them`` () =
    let fails = Program.defer (fun () -> failwith<Program<int>> "oh")

    let outcome =
        run [
            Loop.addProviding [ name "x"; name "y"; name "z" ] "p" fails
            define "a" [ "x" ]
            define "b" [ "y"; "x" ]
        ]

    let cause = Seq.exactlyOne outcome.Causes
    Assert.Equal(CauseReason.Faulted("p", Fault(exn "oh")), cause.Reason)
    Assert.Equal<string list>([ "x"; "y" ], keys cause.Names)
    Assert.Equal<string list>([ "a"; "b" ], List.ofSeq cause.NeededBy)
    Assert.Contains("x, y needed by a, b", Outcome.explain outcome)

[<Fact>]
let ``Of a source that came back without some names and was not asked for others, both are causes`` () =
    use cancellation = new CancellationTokenSource()
    let user, first = Family.create<int, int> "user", Family.create<int, int> "first"

    let comeBackWithout _ _ =
        cancellation.Cancel()
        Task.FromResult Map.empty

    let loop =
        Loop.empty
        |> Loop.sourceOfMany user comeBackWithout
        |> Loop.sourceOfMany first (fun _ _ -> Task.FromResult(Map [ (0, 2) ]))
        |> Loop.add "a" (get user[1])
        |> Loop.add "b" (get first[0] |> Program.bind (fun number -> get user[number]))

    let error =
        Assert.ThrowsAsync<RunCanceledException>(fun () -> Loop.runAsync (RunOptions()) cancellation.Token loop).GetAwaiter().GetResult()

    Assert.Equal<(string list * CauseReason) list>(
        [
            [ "user[1]" ], CauseReason.Silent "user"
            [ "user[2]" ], CauseReason.Pending "user"
        ],
        [ for cause in error.Outcome.Causes -> keys cause.Names, cause.Reason ]
    )

[<Fact>]
let ``A hundred thousand programs in one knot are diagnosed on a default thread`` () =
    let count = 100_000
    let x = Family.create<int, int> "x"
    let label = fun i -> x[i].Key

    // a ring with a chord from every tenth name to the first
    let loop =
        Seq.fold
            (fun loop i ->
                let following = x[(i + 1) % count]

                let needs =
                    if i % 10 = 0 && i > 0 then
                        [ following; x[0] ]
                    else
                        [ following ]

                Loop.define x[i] (getAll needs |> Program.map Array.sum) loop)
            Loop.empty
            (seq { 0 .. count - 1 })

    let outcome = Loop.run loop
    let cause = Seq.exactlyOne outcome.Causes
    Assert.Equal(count, cause.Names.Count)

    match cause.Reason with
    | CauseReason.Cycle steps -> Assert.Equal<string list>([ for i in 0..10 -> label i ], [ for step in steps -> step.Name.Key ])
    | reason -> Assert.Fail $"{reason}"

    Assert.InRange((Outcome.explain outcome).Split('\n').Length, 5, 25)

[<Fact>]
let ``D03 D05 D08 R08: peers' cases, with providers known`` () =
    for order in Orders.all [ define "a" [ "b" ]; define "b" [ "a" ] ] do
        Assert.Equal<(string list * string list * string list) list>([ [ "a"; "b" ], [ "a"; "b" ], [] ], cycles (run order))

    for order in Orders.all [ define "33" [ "44" ]; define "44" [ "55" ]; define "55" [ "33" ] ] do
        Assert.Equal<(string list * string list * string list) list>([ [ "33"; "44"; "55" ], [ "33"; "44"; "55" ], [] ], cycles (run order))

    for order in Orders.all [ define "a" [ "b" ]; define "b" [ "c" ]; define "c" [ "b" ] ] do
        Assert.Equal<(string list * string list * string list) list>([ [ "b"; "c" ], [ "b"; "c" ], [ "a" ] ], cycles (run order))

    let chain =
        run [
            Loop.add "main" (need [ "a" ])
            Loop.ruleFor (name "a") (need [ "b" ])
            Loop.ruleFor (name "b") (need [ "c" ])
        ]

    Assert.Contains("needed by b", Outcome.explain chain)
    Assert.Contains("a (via b), main (via a)", Outcome.explain chain)

module AnyOrder.Tests.BuilderTests

open Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Model

let private a, b, c =
    Name.create<int> "a", Name.create<int> "b", Name.create<int> "c"

let private resultOf (inputs: (Name<int> * int) list) (program: Program<'T>) =
    let loop =
        List.fold (fun loop (name, value) -> Loop.given name value loop) Loop.empty inputs

    loop |> Loop.add "p" program |> Loop.run |> Outcome.result<'T> "p"

[<Fact>]
let ``and! asks for all names in one demand`` () =
    let sum =
        program {
            let! x = get a
            and! y = get b
            and! z = get c
            return x + 10 * y + 100 * z
        }

    match Program.view sum with
    | View.Get(names, _) -> Assert.Equal<string list>([ "a"; "b"; "c" ], names |> List.map _.Key)
    | view -> Assert.Fail $"{view}"

    Assert.Equal(321, resultOf [ a, 1; b, 2; c, 3 ] sum)

[<Fact>]
let ``and! joins getAll with other gets, and getAll of nothing waits for nothing`` () =
    let all (names: Name<int> list) =
        program {
            let! values = getAll names
            and! z = get c
            return Array.sum values + z
        }

    match Program.view (all [ a; b ]) with
    | View.Get(names, _) -> Assert.Equal<string list>([ "a"; "b"; "c" ], names |> List.map _.Key)
    | view -> Assert.Fail $"{view}"

    Assert.Equal(3, resultOf [ c, 3 ] (all []))
    Assert.Empty(resultOf [] (getAll Seq.empty<Name<int>>))

[<Fact>]
let ``for runs its body for every item in order`` () =
    let squares = Family.create<int, int> "square"

    let fill =
        program {
            for i in 1..3 do
                do! set squares[i] (i * i)

            let! values = getAll [ for i in 1..3 -> squares[i] ]
            return List.ofArray values
        }

    Assert.Equal<int list>([ 1; 4; 9 ], resultOf [] fill)

[<Fact>]
let ``for can be resumed twice in the middle`` () =
    let copies =
        program {
            for name in Seq.ofList [ a; b ] do
                let! value = get name
                do! set c value
        }

    let given = Loop.empty |> Loop.given a 1 |> Loop.given b 2 |> Loop.run

    match Program.view copies with
    | View.Get(_, resume) ->
        let moves () =
            Observe.moves given.Namespace (resume given.Namespace)

        Assert.Equal(4, (moves ()).Length)
        Assert.Equal<Observe.Move<unit> list>(moves (), moves ())
    | view -> Assert.Fail $"{view}"

[<Fact>]
let ``sequence runs programs one after the other and ends with their results in order`` () =
    let copy from into =
        program {
            let! value = get from
            do! set into value
            return value
        }

    Assert.Equal<int array>([| 7; 7 |], resultOf [ a, 7 ] (Program.sequence [ copy a b; copy b c ]))
    Assert.Empty(resultOf [] (Program.sequence Seq.empty<Program<int>>))

[<Fact>]
let ``defer makes its program anew in every run`` () =
    let mutable made = 0

    let deferred =
        Program.defer (fun () ->
            made <- made + 1
            get a)

    Assert.Equal(0, made)
    Assert.Equal(1, resultOf [ a, 1 ] deferred)
    Assert.Equal(2, resultOf [ a, 2 ] deferred)
    Assert.Equal(2, made)

[<Fact>]
let ``if without else, and programs one after the other`` () =
    let conditional n =
        program {
            if n > 0 then
                do! set a n

            do! set b (n + 1)
            return n
        }

    Assert.Equal(2, (Loop.empty |> Loop.add "p" (conditional 1) |> Loop.run).Namespace.Count)
    Assert.Equal(1, (Loop.empty |> Loop.add "p" (conditional 0) |> Loop.run).Namespace.Count)

[<Fact>]
let ``What is written before the first let! runs with the program, not when it is made`` () =
    let faulty: Program<int> =
        program {
            failwith "at run time"
            return 1
        }

    let outcome = Loop.empty |> Loop.add "p" faulty |> Loop.run
    Assert.Equal(Status.Faulted, outcome.Status)

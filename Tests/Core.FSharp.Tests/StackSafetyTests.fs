module AnyOrder.Tests.StackSafetyTests

open Xunit
open AnyOrder
open AnyOrder.FSharp

let private million = 1_000_000
let private name index = Name.create<int> $"x{index}"

let private resultOf (program: Program<'T>) =
    Loop.empty |> Loop.add "p" program |> Loop.run |> Outcome.result<'T> "p"

[<Fact>]
let ``A million left-nested binds run on a default thread`` () =
    let increment n = Program.result (n + 1)

    let nested =
        Seq.fold (fun program _ -> Program.bind increment program) (Program.result 0) (seq { 1..million })

    Assert.Equal(million, resultOf nested)

[<Fact>]
let ``A million left-nested maps run on a default thread`` () =
    let nested =
        Seq.fold (fun program _ -> Program.map ((+) 1) program) (Program.result 0) (seq { 1..million })

    Assert.Equal(million, resultOf nested)

[<Fact>]
let ``A recursion to the right a million deep runs on a default thread`` () =
    let rec count n =
        program {
            if n = million then
                return n
            else
                let! next = Program.result (n + 1)
                return! count next
        }

    Assert.Equal(million, resultOf (count 0))

[<Fact>]
let ``A recursion a million deep that is not a tail call runs on a default thread`` () =
    let rec depth n =
        program {
            if n = million then
                return 0
            else
                let! below = depth (n + 1)
                return below + 1
        }

    Assert.Equal(million, resultOf (depth 0))

[<Fact>]
let ``A chain of a million sets in one program runs on a default thread`` () =
    let sets =
        program {
            for i in 1..million do
                do! set (name i) i
        }

    let outcome = Loop.empty |> Loop.add "p" sets |> Loop.run
    Assert.Equal(million, outcome.Namespace.Count)

[<Fact>]
let ``A million programs, each waiting for the one after it, run in as many generations`` () =
    let link i =
        if i = 0 then
            set (name 0) 0
        else
            get (name (i - 1)) |> Program.bind (fun value -> set (name i) (value + 1))

    let loop =
        Seq.fold (fun loop i -> Loop.add (string i) (link i) loop) Loop.empty (seq { million - 1 .. -1 .. 0 })

    let outcome = Loop.run loop
    Assert.Equal(Status.Resolved, outcome.Status)
    Assert.Equal(million, outcome.Generations)
    Assert.Equal(million - 1, Outcome.get (name (million - 1)) outcome)

[<Fact>]
let ``A stack put on a stack a hundred thousand times still unwinds`` () =
    let x = name 0

    let rec nest depth (program: Program<int>) =
        if depth = 0 then
            program
        else
            match Program.view program with
            | View.Set(_, next) -> nest (depth - 1) (set x 1 |> Program.bind (fun () -> next) |> Program.map ((+) 1))
            | _ -> failwith "a set comes first"

    let start = set x 1 |> Program.map (fun () -> 0)

    match Program.view (nest 100_000 start) with
    | View.Set(_, next) ->
        match Program.view next with
        | View.Pure result -> Assert.Equal(100_000, result)
        | view -> Assert.Fail $"{view}"
    | view -> Assert.Fail $"{view}"

module AnyOrder.Tests.Docs.FSharpPageTests

open System.Threading
open System.Threading.Tasks
open AnyOrder
open AnyOrder.FSharp
open FsCheck.Xunit
open Xunit

type Customer =
    | Private of name: string
    | Company of name: string * discount: decimal

let customer = Name.create<Customer> "customer"
let net = Name.create<decimal> "net"
let total = Name.create<decimal> "total"
let line = Family.create<int, decimal> "line"

let totalOf =
    program {
        let! net = get net
        and! customer = get customer

        match customer with
        | Company(_, discount) -> return net * (1m - discount)
        | Private _ -> return net
    }

let netOf lines =
    program {
        let! amounts = getAll [ for i in 1..lines -> line[i] ]
        return Array.sum amounts
    }

let invoice =
    Loop.empty
    |> Loop.define total totalOf
    |> Loop.define net (netOf 2)
    |> Loop.given line[1] 60m
    |> Loop.given line[2] 40m

[<Fact>]
let ``Names, programs and a loop`` () =
    let outcome = invoice |> Loop.given customer (Company("Acme", 0.1m)) |> Loop.run
    let price = Outcome.get total outcome // 90.0
    Assert.Equal(90.0m, price)

let square = Family.create<int, int> "square"

let squares =
    program {
        for i in 1..3 do
            do! set square[i] (i * i)

        let! largest = get square[3]

        if largest > 5 then
            do! set square[0] 0

        return largest
    }

[<Fact>]
let ``A loop and a condition`` () =
    let outcome = Loop.empty |> Loop.add "squares" squares |> Loop.run
    Assert.Equal(9, Outcome.result "squares" outcome)
    Assert.Equal(Some 0, Outcome.tryGet square[0] outcome)

let halved = totalOf |> Program.map (fun total -> total / 2m)

let thrice = Program.sequence [ halved; halved; Program.result 0m ]

[<Fact>]
let ``Functions of programs`` () =
    let outcome =
        invoice
        |> Loop.given customer (Private "Ann")
        |> Loop.add "thrice" thrice
        |> Loop.run

    Assert.Equal<decimal array>([| 50m; 50m; 0m |], Outcome.result "thrice" outcome)

[<Fact>]
let ``Places in reports`` () =
    let loop = invoice.Add("print", Program.get total)
    let other = invoice |> Loop.add "print" (Program.get total)

    let placeOf (loop: Loop) =
        (Loop.run loop).Programs
        |> Seq.find (fun program -> program.Label = "print")
        |> _.Place.File

    Assert.EndsWith("FSharpPageTests.fs", placeOf loop)
    Assert.Equal<string>("", placeOf other)

let person = Family.create<int, string> "person"

let loadPeople (ids: int list) (token: CancellationToken) =
    task {
        do! Task.Delay(0, token)
        return Map [ for id in ids -> id, $"person {id}" ]
    }

[<Fact>]
let ``Sources are functions to tasks`` () : Task =
    task {
        let loop =
            Loop.empty
            |> Loop.sourceOfMany person loadPeople
            |> Loop.add
                "pair"
                (program {
                    let! first = get person[1]
                    and! second = get person[2]
                    return first, second
                })

        let! outcome = loop |> Loop.runAsync (RunOptions()) CancellationToken.None
        Assert.Equal(("person 1", "person 2"), Outcome.result "pair" outcome)
    }

let describe (outcome: Outcome) =
    [
        match outcome.Status with
        | Status.Resolved -> "all is well"
        | Status.Conflicted -> $"{outcome.Conflicts.Count} names have several writers"
        | status -> $"{status}"

        for { Label = label; Status = status } in outcome.Programs do
            match status with
            | ProgramStatus.Finished result -> $"{label} ended with {result}"
            | ProgramStatus.Waiting names -> $"{label} waits for {Seq.length names} names"
            | ProgramStatus.Faulted fault -> $"{label} threw: {fault.Message}"
            | ProgramStatus.Exhausted _
            | ProgramStatus.Halted -> $"{label} was not done"

        for cause in outcome.Causes do
            match cause.Reason with
            | CauseReason.Missing -> $"nobody provides {cause.Names[0]}"
            | CauseReason.Cycle steps -> $"{steps.Count} names need each other"
            | CauseReason.Faulted(provider, _) -> $"{provider} is at fault"
            | _ -> $"{cause.NeededBy.Count} programs wait for {cause.Names[0]}"
    ]

[<Fact>]
let ``Outcomes are matched`` () =
    Assert.Equal<string list>(
        [
            "Stuck"
            "net ended with 100"
            "total waits for 1 names"
            "nobody provides customer"
        ],
        describe (Loop.run invoice)
    )

/// What a program claims on its own, in order, until it ends or lacks a name.
let rec claims known program =
    [
        match Program.view program with
        | View.Pure result -> $"ends with {result}"
        | View.Set(binding, next) ->
            $"{binding.Name} = {binding.Value}"
            yield! claims (Namespace.bind binding known) next
        | View.Get(names, continuation) ->
            match names |> List.filter (fun name -> not (known.Contains name)) with
            | [] -> yield! claims known (continuation known)
            | missing -> $"""lacks {String.concat ", " (missing |> List.map string)}"""
    ]

[<Fact>]
let ``An interpreter of one's own`` () =
    let steps = claims Namespace.empty squares

    Assert.Equal<string list>(
        [
            "square[1] = 1"
            "square[2] = 4"
            "square[3] = 9"
            "square[0] = 0"
            "ends with 9"
        ],
        steps
    )

    Assert.Equal<string list>([ "lacks net, customer" ], claims Namespace.empty totalOf)

let run customer' (amount: int) =
    Loop.empty
    |> Loop.define total totalOf
    |> Loop.given net (decimal amount)
    |> Loop.given customer customer'
    |> Loop.run
    |> Outcome.get total

[<Property>]
let ``A discount never makes it dearer`` (amount: uint16) =
    run (Company("Acme", 0.1m)) (int amount) <= run (Private "Ann") (int amount)

[<Fact>]
let ``A customer is missed`` () =
    let outcome = Loop.run invoice
    let cause = Seq.exactlyOne outcome.Causes
    Assert.Equal(CauseReason.Missing, cause.Reason)
    Assert.Equal<Name>(customer, cause.Names[0])

module AnyOrder.Tests.Conformance.ConflictCases

open System
open System.Collections.Generic
open Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Conformance

let private x = Name.create<int> "x"
let private num = Name.create<int> "num"

let private reasons (outcome: Outcome) =
    [ for conflict in outcome.Conflicts -> conflict.Reason ]

[<Fact>]
let ``C01 one program claims a name twice`` () =
    expect "CONFLICT g1 {x: P=1@g1, P=2@g1}" [
        "P"
        ==> program {
            do! set x 1
            do! set x 2
        }
    ]

[<Fact>]
let ``C02 two programs claim a name with different values, and the reader sees neither`` () =
    expect "CONFLICT g1 {num: A=3@g1, B=4@g1} W{R->num}" [ "A" ==> set num 3; "B" ==> set num 4; "R" ==> get num ]

[<Fact>]
let ``C03 equal claims: a conflict by default, one claim where the name allows it`` () =
    let outcome =
        outcomeOf "CONFLICT g1 {num: A=4@g1, B=4@g1} W{R->num}" [ "A" ==> set num 4; "B" ==> set num 4; "R" ==> get num ]

    Assert.Equal<ConflictReason list>([ ConflictReason.EqualValues ], reasons outcome)
    let num = num.AllowEqual()
    expect "NS{num=4} R{R=4}" [ "A" ==> set num 4; "B" ==> set num 4; "R" ==> get num ]

[<Fact>]
let ``C04 null equals null, and nothing else`` () =
    let v = Name.create<Nullable<int>> "v" |> _.AllowEqual()
    expect "NS{v=<null>}" [ "A" ==> set v (Nullable()); "B" ==> set v (Nullable()) ]
    expect "CONFLICT g1 {v: A=<null>@g1, B=10@g1}" [ "A" ==> set v (Nullable()); "B" ==> set v (Nullable 10) ]

[<Fact>]
let ``C05 lists equal by value, and one that is longer`` () =
    let v = Name.create<int list> "v" |> _.AllowEqual()
    expect "NS{v=[1; 2]}" [ "A" ==> set v [ 1; 2 ]; "B" ==> set v [ 1; 2 ] ]

    expect "CONFLICT g1 {v: A=[1; 2]@g1, B=[1; 2]@g1, C=[1; 2; 3]@g1}" [
        "A" ==> set v [ 1; 2 ]
        "B" ==> set v [ 1; 2 ]
        "C" ==> set v [ 1; 2; 3 ]
    ]

[<Fact>]
let ``C05 lists of .NET are equal by reference, so that two of them conflict`` () =
    let v = Name.create<List<int>> "v" |> _.AllowEqual()

    let outcome = onlyOutcome [ "A" ==> set v (List [ 1 ]); "B" ==> set v (List [ 1 ]) ]
    Assert.Equal<ConflictReason list>([ ConflictReason.DifferentValues ], reasons outcome)

[<Fact>]
let ``C06 equal claims are told from different ones`` () =
    let reason left right =
        outcomeOf $"CONFLICT g1 {{x: A={left}@g1, B={right}@g1}}" [ "A" ==> set x left; "B" ==> set x right ]
        |> reasons

    Assert.Equal<ConflictReason list>([ ConflictReason.EqualValues ], reason 10 10)
    Assert.Equal<ConflictReason list>([ ConflictReason.DifferentValues ], reason 10 20)

[<Fact>]
let ``C07 the report has both values and both claimants`` () =
    let outcome =
        outcomeOf "CONFLICT g1 {x: A=10@g1, B=20@g1}" [ "A" ==> set x 10; "B" ==> set x 20 ]

    let report = Outcome.explain outcome
    Assert.Contains("10 by A", report)
    Assert.Contains("20 by B", report)

[<Fact>]
let ``C08 another program does not stand in for a definition that faulted`` () =
    let outcome =
        outcomeOf "CONFLICT g1 {x: P=1@g1} F{x=no x}" [
            Loop.define x (Program.result () |> Program.bind (fun () -> failwith<Program<int>> "no x"))
            "P" ==> set x 1
        ]

    Assert.Equal<ConflictReason list>([ ConflictReason.OwnedBy "x" ], reasons outcome)

[<Fact>]
let ``C09 completing twice is a conflict, not a quiet false`` () =
    expect "CONFLICT g1 {x: A=0@g1, B=1@g1}" [ "A" ==> set x 0; "B" ==> set x 1 ]

[<Fact>]
let ``C11 texts conflict like numbers`` () =
    let s = Name.create<string> "s"
    expect "CONFLICT g1 {s: A=\"a\"@g1, B=\"b\"@g1}" [ "A" ==> set s "a"; "B" ==> set s "b" ]

[<Fact>]
let ``C14 the counter-example of arrival order`` () =
    let y = Name.create<int> "y"

    let other name value =
        program { let! _ = get name in do! set (if name = x then y else x) value }

    expect "CONFLICT g2 {x: B=2@g1, A=1@g2, y: D=1@g1, C=2@g2} NS{x=2, y=1}" [
        "A" ==> other y 1
        "B" ==> set x 2
        "C" ==> other x 2
        "D" ==> set y 1
    ]

[<Fact>]
let ``C14 as in the design, where what is set depends on what was got`` () =
    let y = Name.create<int> "y"

    let whenGot name expected other value =
        program {
            let! got = get name in

            if got = expected then
                do! set other value
        }

    expect "CONFLICT g2 {x: B=2@g1, A=1@g2, y: D=1@g1, C=2@g2} NS{x=2, y=1}" [
        "A" ==> whenGot y 1 x 1
        "B" ==> set x 2
        "C" ==> whenGot x 2 y 2
        "D" ==> set y 1
    ]

[<Fact>]
let ``C16 and C19 every definer is named with its value and its place, and there is advice`` () =
    let r = Name.create<int> "r"

    let build order =
        order
        |> List.fold
            (fun (loop: Loop) (label: string, file: string, line: int, value: int) -> loop.Add(label, set r value, file, line))
            Loop.empty
        |> Loop.run
        |> Outcome.explain

    let one, zero = ("module1", "one.rego", 3, 1), ("module0", "zero.rego", 5, 0)
    let report = build [ one; zero ]
    Assert.Equal(report, build [ zero; one ])
    Assert.Contains("0 by module0 (zero.rego:5)", report)
    Assert.Contains("1 by module1 (one.rego:3)", report)
    Assert.Contains("a name is bound once", report)

module AnyOrder.Tests.Conformance.KernelCases

open System
open Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Conformance

let private int = Name.create<int>
let private x, y, a, b, c, d = int "x", int "y", int "a", int "b", int "c", int "d"

let private sum left right =
    program {
        let! l = get left
        and! r = get right
        return l + r
    }

[<Fact>]
let ``K01 a program without sets or gets finishes`` () =
    expect "R{P=3}" [ "P" ==> Program.result 3 ]

[<Fact>]
let ``K02 a program reads what it wrote`` () =
    expect "NS{r=3} R{P=\"it\"}" [
        "P"
        ==> program {
            do! set (int "r") 3
            let! _ = get (int "r")
            return "it"
        }
    ]

[<Fact>]
let ``K03 one program writes, another reads`` () =
    expect "NS{r=3} R{B=3}" [ "A" ==> set (int "r") 3; "B" ==> get (int "r") ]

[<Fact>]
let ``K04 a diamond`` () =
    expect "NS{a=3, b=4, c=5, d=9} R{R=9}" [
        "A" ==> set a 3
        "B" ==> program { let! a = get a in do! set b (a + 1) }
        "C" ==> program { let! a = get a in do! set c (a + 2) }
        "D" ==> (sum b c |> Program.bind (set d))
        "R" ==> get d
    ]

[<Fact>]
let ``K05 a sum of two names`` () =
    expect "NS{result=15, x=10, y=5}" [
        "Z" ==> (sum x y |> Program.bind (set (int "result")))
        "X" ==> set x 10
        "Y" ==> set y 5
    ]

[<Fact>]
let ``K06 names that are numbers`` () =
    let n = Family.create<int, int> "n"

    expect "NS{n[0]=7, n[1]=5, n[2]=2}" [
        "Z"
        ==> program {
            let! n0 = get n[0]
            let! n1 = get n[1]
            do! set n[2] (n0 - n1)
        }
        "one" ==> set n[1] 5
        "zero" ==> set n[0] 7
    ]

[<Fact>]
let ``K07 a list as a value`` () =
    let x, y = Name.create<int list> "x", Name.create<int list> "y"
    let running = program { let! x = get x in do! set y (List.scan (+) 0 x) }

    let outcome = onlyOutcome [ "X" ==> set x [ 0..9 ]; "Y" ==> running ]

    Assert.Equal<int list>([ 0; 0; 1; 3; 6; 10; 15; 21; 28; 36; 45 ], Outcome.get y outcome)

[<Fact>]
let ``K08 getting a name twice gives the same value twice`` () =
    expect "NS{x=10} R{B=(10, 10)}" [
        "A" ==> set x 10
        "B"
        ==> program {
            let! first = get x
            let! second = get x
            return first, second
        }
    ]

[<Fact>]
let ``K09 null is a value`` () =
    let v = Name.create<string | null> "v"
    expect "NS{v=<null>} R{B=\"woke\"}" [ "A" ==> set v null; "B" ==> program { let! _ = get v in return "woke" } ]

[<Fact>]
let ``K10 a hundred writers and one reader`` () =
    let v = Family.create<int, int> "v"
    let writers = [ for i in 1..100 -> $"writer {i}" ==> set v[i] 1 ]
    let reader = "sum" ==> (getAll [ for i in 1..100 -> v[i] ] |> Program.map Array.sum)
    Assert.Equal(100, onlyOutcome (reader :: writers) |> Outcome.result<int> "sum")

[<Fact>]
let ``K12 Fibonacci numbers`` () =
    let f = Family.create<int, int> "f"

    let step n =
        sum f[n - 1] f[n - 2] |> Program.bind (set f[n])

    expect "NS{f[0]=0, f[1]=1, f[2]=1, f[3]=2, f[4]=3, f[5]=5, f[6]=8, f[7]=13}" [
        "f0" ==> set f[0] 0
        "f1" ==> set f[1] 1
        for n in 2..7 do
            $"f{n}" ==> step n
    ]

[<Fact>]
let ``K19 a hundred thousand binds in one program`` () =
    let add total i =
        Program.bind (fun total -> Program.result (total + i)) total

    let total = Seq.fold add (Program.result 0) (seq { 0..100_000 })
    expect "R{P=705082704}" [ "P" ==> total ]

[<Fact>]
let ``K20 nothing, two thousand times`` () =
    for _ in 1..2000 do
        Assert.Equal(Status.Resolved, (Loop.run Loop.empty).Status)

[<Fact>]
let ``K22 a chain of a hundred thousand programs in reverse order calls every continuation once`` () =
    let n = 100_000
    let link = Family.create<int, int> "x"
    let mutable calls = 0

    let program i =
        get link[i - 1]
        |> Program.bind (fun value ->
            calls <- calls + 1
            set link[i] (value + 1))

    let loop =
        Seq.fold (fun loop i -> Loop.add (string i) (program i) loop) Loop.empty (seq { n .. -1 .. 1 })
        |> Loop.given link[0] 0

    Assert.Equal(n, Outcome.get link[n] (Loop.run loop))
    Assert.Equal(n, calls)

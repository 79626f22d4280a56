module AnyOrder.Tests.NearMissTests

open System
open Xunit
open FsCheck.Xunit
open AnyOrder
open AnyOrder.FSharp

let private int key = Name.create<int> key

let private misses (loop: Loop) (name: Name<'T>) =
    [ for miss in (Loop.run loop).NearMisses name -> miss.Key, miss.Reason ]

let private given names =
    names
    |> List.fold (fun loop name -> Loop.given (Name.create<int> name) 1 loop) Loop.empty

[<Theory>]
[<InlineData("db.pasword", "db.password")>]
[<InlineData("db.passwrod", "db.password")>]
[<InlineData("Db.Pasword", "db.password")>]
[<InlineData("nett", "net")>]
[<InlineData("adress1", "address1")>]
let ``A slip of the pen is told`` (asked: string, known: string) =
    Assert.Equal<(string * NearMissReason) list>([ known, NearMissReason.Spelling ], misses (given [ known; "unlike" ]) (int asked))

[<Theory>]
[<InlineData("x", "y")>]
[<InlineData("net", "nit")>]
[<InlineData("services.billing.invoice.total", "services.billing.address.city")>]
[<InlineData("item1", "item2")>]
[<InlineData("rate", "database")>]
[<InlineData("price", "paint")>]
let ``What only looks alike is not`` (asked: string, known: string) =
    Assert.Empty(misses (given [ known ]) (int asked))

/// As many slips of one kind as are asked for, one in every two letters.
let private slips kind count (text: string) =
    text
    |> Seq.chunkBySize 2
    |> Seq.indexed
    |> Seq.collect (fun (i, letters) ->
        match letters with
        | [| a; b |] when i < count ->
            match kind with
            | "struck out" -> [ b ]
            | "doubled" -> [ a; a; b ]
            | "replaced" -> [ 'z'; b ]
            | _ -> [ b; a ]
        | letters -> List.ofArray letters)
    |> Seq.toArray
    |> String

[<Theory>]
[<InlineData "struck out">]
[<InlineData "doubled">]
[<InlineData "replaced">]
[<InlineData "swapped">]
let ``One slip in three letters is told, and three in all, of whatever kind they are`` (kind: string) =
    for length in 2..20 do
        // no letter comes twice, so there is no shorter way than by as many slips
        let known = String [| for i in 0 .. length - 1 -> 'a' + char i |]

        for count in 1 .. length / 2 do
            let asked = slips kind count known
            let longer = max known.Length asked.Length
            let isTold = longer > 3 && count <= 3 && 3 * count <= longer
            let expected = if isTold then [ known, NearMissReason.Spelling ] else []
            Assert.Equal<(string * NearMissReason) list>(expected, misses (given [ known ]) (int asked))

[<Fact>]
let ``A contested name is one that can be meant`` () =
    let rate = int "rate"
    let loop = Loop.empty |> Loop.add "a" (set rate 1) |> Loop.add "b" (set rate 2)
    Assert.Equal<(string * NearMissReason) list>([ "rate", NearMissReason.Spelling ], misses loop (int "rates"))

[<Fact>]
let ``Another type, another case and a slip come in this order, three at most, in every order of adding`` () =
    let texts = Name.create<string> "rate"

    let add: (Loop -> Loop) list =
        [
            Loop.given texts "x"
            Loop.given (int "RATE") 1
            Loop.given (int "rates") 1
            Loop.given (int "grate") 1
        ]

    for order in AnyOrder.Tests.Model.Orders.all add do
        let loop = order |> List.fold (fun loop add -> add loop) Loop.empty

        Assert.Equal<(string * NearMissReason) list>(
            [
                "rate", NearMissReason.OtherType
                "RATE", NearMissReason.OtherCase
                "grate", NearMissReason.Spelling
            ],
            misses loop (int "rate")
        )

[<Fact>]
let ``Members of families are compared by family and by key`` () =
    let user, numbered =
        Family.create<string, int> "user", Family.create<int, int> "number"

    let usr, cost = Family.create<string, int> "usr", Family.create<int, int> "cost"
    let loop = Loop.empty |> Loop.given user["robert"] 1 |> Loop.given numbered[41] 1
    let reasons name = misses loop name
    Assert.Equal<(string * NearMissReason) list>([ "user[robert]", NearMissReason.Spelling ], reasons usr["robert"])
    Assert.Equal<(string * NearMissReason) list>([ "user[robert]", NearMissReason.Spelling ], reasons user["robret"])
    Assert.Equal<(string * NearMissReason) list>([ "user[robert]", NearMissReason.OtherKind ], reasons (int "user[robert]"))
    Assert.Equal<(string * NearMissReason) list>([ "number[41]", NearMissReason.OtherFamily ], reasons cost[41])
    // numbers are told apart, not corrected
    Assert.Empty(reasons numbered[42])
    // a member of another family has to have values of the same type
    Assert.Empty(reasons (Family.create<int, string> "cost").[41])

[<Fact>]
let ``The rule of a family stands for the member that was asked for`` () =
    let fib, fob, texts =
        Family.create<int, int> "fibs", Family.create<int, int> "fobs", Family.create<string, int> "fibs"

    let loop = Loop.Empty.Rule(fib, Func<_, _> Program.result, Place("rules.fs", 7))

    Assert.Equal<(string * NearMissReason) list>([ "fibs[40]", NearMissReason.Spelling ], misses loop fob[40])
    Assert.Equal<(string * NearMissReason) list>([ "fibs[40]", NearMissReason.OtherKind ], misses loop texts["40"])
    Assert.Equal<(string * NearMissReason) list>([ "fibs[40]", NearMissReason.OtherKind ], misses loop (int "fibs[40]"))
    let miss = Seq.exactlyOne ((Loop.run loop).NearMisses fob[40])
    Assert.Equal((Some "fibs", Place("rules.fs", 7)), (Option.ofObj miss.Provider, miss.Place))

[<Property>]
let ``A name is no near miss of itself, and all that are given can be asked for`` (keys: FsCheck.NonEmptyString list) =
    let keys =
        keys
        |> List.map _.Get
        |> List.filter (String.IsNullOrWhiteSpace >> not)
        |> List.distinct

    for key in keys do
        let found = misses (given keys) (int key)
        Assert.InRange(found.Length, 0, 3)
        Assert.DoesNotContain(key, List.map fst found)

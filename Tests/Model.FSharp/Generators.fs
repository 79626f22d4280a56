namespace AnyOrder.Tests.Model

open FsCheck
open FsCheck.FSharp

/// A source in which no name is claimed twice, whatever is run.
type ConflictFree = { Free: Source }

/// A body that ends in a result or throws, and a value to start it with: a generated function.
type Function =
    {
        Body: Statement list
    }

    member this.Program(argument: int) = Compile.body [ argument ] this.Body

[<RequireQualifiedAccess>]
module Generators =

    let private name = Gen.choose (0, 7)

    let rec private expr size =
        if size <= 0 then
            Gen.oneof [ Gen.map Const (Gen.choose (0, 2)); Gen.map Got (Gen.choose (0, 2)) ]
        else
            Gen.frequency [
                3, expr 0
                1, Gen.map2 (fun a b -> Add(a, b)) (expr (size / 2)) (expr (size / 2))
            ]

    // few ask for name 7, which `separate` leaves unset
    let private asked = Gen.frequency [ 30, Gen.choose (0, 6); 1, Gen.constant 7 ]

    let private names =
        Gen.frequency [ 3, Gen.constant 1; 1, Gen.choose (2, 3) ]
        |> Gen.bind (fun count -> Gen.listOfLength count asked)
        |> Gen.map List.distinct

    let rec private statement size =
        Gen.frequency [
            20, Gen.map2 (fun name value -> Set(name, value)) name (expr 1)
            20, Gen.map Get names
            3 * sign size, Gen.map3 (fun c yes no -> IfZero(c, yes, no)) (expr 1) (body (size / 2)) (body (size / 2))
            1, Gen.map (fun i -> Throw $"die{i}") (Gen.choose (0, 2))
        ]

    and private body size =
        Gen.choose (0, size + 2)
        |> Gen.bind (fun count -> Gen.listOfLength count (statement (size - 1)))

    let private source =
        gen {
            let! programs =
                Gen.choose (1, 4) |> Gen.bind (fun count -> Gen.listOfLength count (body 3))

            let! providers = Gen.shuffle [| 0..7 |]

            let! inputs =
                Gen.choose (0, 2)
                |> Gen.bind (fun count -> Gen.listOfLength count (Gen.choose (0, 2)))

            let! definitions =
                Gen.choose (0, 2) |> Gen.bind (fun count -> Gen.listOfLength count (body 2))

            let! rules =
                Gen.choose (0, 2) |> Gen.bind (fun count -> Gen.listOfLength count (body 2))

            let! declared =
                Gen.choose (0, 2) |> Gen.bind (fun count -> Gen.listOfLength count (body 2))

            return
                {
                    Entries =
                        [
                            for i, body in List.indexed programs do
                                Program($"p{i}", body)
                            for i, value in List.indexed inputs do
                                Input(providers[i], value)
                            for i, body in List.indexed definitions do
                                Definition(providers[2 + i], body)
                            for i, body in List.indexed rules do
                                Rule(providers[4 + i], body)
                            for i, body in List.indexed declared do
                                Provider($"d{i}", [ providers[6 + i] ], body)
                        ]
                }
        }

    /// Every list with one element less, then every list with one element shrunk.
    let private shrinkList shrink list =
        seq {
            for i in 0 .. List.length list - 1 do
                List.removeAt i list

            for i, element in List.indexed list do
                for smaller in shrink element do
                    List.updateAt i smaller list
        }

    let rec private shrinkStatement statement =
        seq {
            match statement with
            | Set(name, value) when value <> Const 0 -> Set(name, Const 0)
            | Get(name :: _ :: _) -> Get [ name ]
            | IfZero(condition, yes, no) ->
                for yes in shrinkBody yes do
                    IfZero(condition, yes, no)

                for no in shrinkBody no do
                    IfZero(condition, yes, no)
            | _ -> ()
        }

    and private shrinkBody body = shrinkList shrinkStatement body

    let private shrinkEntry entry =
        match entry with
        | Program(label, body) -> shrinkBody body |> Seq.map (fun body -> Program(label, body))
        | Provider(label, provides, body) -> shrinkBody body |> Seq.map (fun body -> Provider(label, provides, body))
        | Definition(name, body) -> shrinkBody body |> Seq.map (fun body -> Definition(name, body))
        | Rule(name, body) -> shrinkBody body |> Seq.map (fun body -> Rule(name, body))
        | Input _ -> Seq.empty

    let private shrinkSource source =
        shrinkList shrinkEntry source.Entries
        |> Seq.map (fun entries -> { Entries = entries })

    /// Renames so that every set, definition and input has a name of its own. Most gets ask for what stands just before them in the source,
    /// so that long chains come about; the others may ask for anything, or for what nothing sets.
    let private separate (source: Source) =
        let ask next name =
            if name = 7 || next = 0 then
                name
            else
                next - 1 - name % min next 3

        let rec rename next statements =
            statements
            |> List.mapFold
                (fun next statement ->
                    match statement with
                    | Set(_, value) -> Set(next, value), next + 1
                    | Get names -> Get(names |> List.map (ask next) |> List.distinct), next
                    | IfZero(condition, yes, no) ->
                        let yes, next = rename next yes
                        let no, next = rename next no
                        IfZero(condition, yes, no), next
                    | Throw _ -> statement, next)
                next

        let entries, _ =
            source.Entries
            |> List.mapFold
                (fun next entry ->
                    match entry with
                    | Program(label, body) ->
                        let body, next = rename next body
                        Program(label, body), next
                    | Provider(label, _, body) ->
                        let body, next' = rename next body
                        // what stands in a branch that is not taken is declared and not set
                        Provider(label, [ next .. next' - 1 ], body), next'
                    | Definition(_, body) ->
                        let body, next' = rename (next + 1) body
                        Definition(next, body), next'
                    | Rule(_, body) ->
                        let body, next' = rename (next + 1) body
                        Rule(next, body), next'
                    | Input(_, value) -> Input(next, value), next + 1)
                0

        { Free = { Entries = entries } }

    /// A source without conflicts, and a program that may make one late.
    let private nearlySeparate =
        Gen.map2
            (fun source (asked, claimed) ->
                {
                    Entries =
                        Program("late", [ Get [ asked ]; Set(claimed, Got 0) ])
                        :: (separate source).Free.Entries
                })
            source
            (Gen.two (Gen.choose (0, 9)))

    let sources () =
        Arb.fromGenShrink (Gen.oneof [ source; Gen.map (separate >> _.Free) source; nearlySeparate ], shrinkSource)

    let conflictFree () =
        Arb.fromGenShrink (Gen.map separate source, (fun free -> Seq.map separate (shrinkSource free.Free)))

    let functions () =
        Arb.fromGenShrink (
            Gen.map (fun body -> { Body = body }) (body 3),
            (fun f -> Seq.map (fun body -> { Body = body }) (shrinkBody f.Body))
        )

/// For the Arbitrary argument of FsCheck's attributes.
type Arbitraries =
    static member Sources() = Generators.sources ()
    static member ConflictFree() = Generators.conflictFree ()
    static member Functions() = Generators.functions ()

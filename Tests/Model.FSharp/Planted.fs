namespace AnyOrder.Tests.Model

open FsCheck.FSharp

/// Definitions that come to a standstill for known reasons, and some that wait only because of these.
type Planted =
    {
        Entries: Entry list
        Roots: CauseOracle.Root list
        /// The labels that wait for no name of a root.
        Downstream: string list
    }

/// What is planted: each has names of its own.
type Seed =
    | Missing of needs: int
    /// A cycle, and a chain of programs that leads to it.
    | Cycle of length: int * tail: int
    | Faulting of needs: int
    /// A chain that resolves.
    | Healthy of length: int

[<RequireQualifiedAccess>]
module Planted =

    let private root kind names neededBy : CauseOracle.Root =
        {
            Kind = kind
            Names = names |> List.map Name.key |> List.sort
            Path = []
            Provider = ""
            MightSet = 0
            NeededBy = neededBy |> List.map Name.key |> List.sort
        }

    let private need name others = Definition(name, [ Get others ])

    /// Entries for names from `first` on, with their root if there is one; who waits for something of the root, and who for something else.
    let private grow first seed =
        match seed with
        | Missing needs ->
            let needing = [ first + 1 .. first + needs ]
            [ for name in needing -> need name [ first ] ], [ root "missing" [ first ] needing ], needing, []
        | Cycle(length, tail) ->
            let cycle = [ first .. first + length - 1 ]

            let following name =
                if name = first + length - 1 then first else name + 1

            let chain = [ first + length .. first + length + tail - 1 ]

            let ring =
                // from the least key, which is not the least number
                let least = List.minBy Name.key cycle

                let rec walk name =
                    if following name = least then
                        [ name; least ]
                    else
                        name :: walk (following name)

                walk least |> List.map Name.key

            [
                for name in cycle do
                    need name [ following name ]
                for name in chain do
                    need name [ (if name = first + length then first else name - 1) ]
            ],
            [
                { root "cycle" cycle (List.truncate 1 chain) with
                    Path = ring
                }
            ],
            cycle @ List.truncate 1 chain,
            List.skip (min 1 chain.Length) chain
        | Faulting needs ->
            let needing = [ first + 1 .. first + needs ]

            Definition(first, [ Throw "planted" ])
            :: [ for name in needing -> need name [ first ] ],
            [
                { root "faulted" [ first ] needing with
                    Provider = Name.key first
                }
            ],
            needing,
            []
        | Healthy length ->
            [
                for name in first .. first + length - 1 do
                    if name = first then
                        Definition(name, [])
                    else
                        need name [ name - 1 ]
            ],
            [],
            [],
            []

    let private size seed =
        match seed with
        | Missing needs
        | Faulting needs -> 1 + needs
        | Cycle(length, tail) -> length + tail
        | Healthy length -> length

    /// Some wait for several of those that wait: they are downstream of all these roots.
    let plant (seeds: Seed list) (downstream: int list list) : Planted =
        let starts = seeds |> List.scan (fun first seed -> first + size seed) 0
        let grown = List.map2 grow (List.truncate seeds.Length starts) seeds
        let waiting = grown |> List.collect (fun (_, _, direct, tails) -> direct @ tails)

        let further =
            if waiting.IsEmpty then
                []
            else
                downstream
                |> List.indexed
                |> List.map (fun (i, picks) ->
                    let awaited =
                        picks |> List.map (fun pick -> waiting[pick % waiting.Length]) |> List.distinct

                    List.last starts + i, awaited)

        // who waits for a member of a cycle is needed by nobody, but it needs the cycle itself
        let grown =
            grown
            |> List.map (fun (entries, roots, direct, tails) ->
                let roots =
                    roots
                    |> List.map (fun root ->
                        let more =
                            [
                                for name, awaited in further do
                                    if awaited |> List.exists (fun name -> List.contains (Name.key name) root.Names) then
                                        Name.key name
                            ]

                        { root with
                            NeededBy = List.sort (root.NeededBy @ more)
                        })

                entries, roots, direct, tails)

        let roots = grown |> List.collect (fun (_, roots, _, _) -> roots)

        {
            Entries =
                List.collect (fun (entries, _, _, _) -> entries) grown
                @ [ for name, awaited in further -> need name awaited ]
            Roots = roots
            Downstream =
                [
                    for _, _, _, tails in grown do
                        yield! List.map Name.key tails
                    for name, _ in further do
                        if
                            roots
                            |> List.forall (fun root -> not (List.contains (Name.key name) root.NeededBy))
                        then
                            Name.key name
                ]
                |> List.sort
        }

    let private seed =
        Gen.oneof [
            Gen.map Missing (Gen.choose (1, 3))
            Gen.map2 (fun length tail -> Cycle(length, tail)) (Gen.choose (1, 4)) (Gen.choose (0, 3))
            Gen.map Faulting (Gen.choose (1, 3))
            Gen.map Healthy (Gen.choose (1, 3))
        ]

    let gen =
        gen {
            let! seeds = Gen.choose (1, 5) |> Gen.bind (fun count -> Gen.listOfLength count seed)

            let! downstream =
                Gen.choose (0, 4)
                |> Gen.bind (fun count ->
                    Gen.listOfLength
                        count
                        (Gen.choose (1, 3)
                         |> Gen.bind (fun count -> Gen.listOfLength count (Gen.choose (0, 99)))))

            return plant seeds downstream
        }

type PlantedArbitrary =
    static member Planted() = Arb.fromGen Planted.gen

module AnyOrder.Tests.CauseLawTests

open Xunit
open FsCheck.Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Model

/// The labels of those who wait for nothing that is the name of a cause.
let private downstream (outcome: Outcome) =
    let roots = outcome.Causes |> Seq.collect _.Names |> Set.ofSeq

    [
        for label, waits in outcome.Waits |> Seq.groupBy _.Label do
            if waits |> Seq.forall (fun wait -> not (roots.Contains wait.Name)) then
                label
    ]

[<Properties(MaxTest = 1000, Arbitrary = [| typeof<Arbitraries>; typeof<PlantedArbitrary> |])>]
module ``The causes`` =

    [<Property>]
    let ``are exactly the roots that were planted, in every order`` (planted: Planted) =
        for entries in Orders.some planted.Entries |> List.truncate 24 do
            let outcome = Compile.run entries
            Assert.Equal<Set<CauseOracle.Root>>(Set.ofList planted.Roots, Set.ofList (CauseOracle.ofOutcome outcome))
            Assert.Equal(planted.Roots.Length, outcome.Causes.Count)
            Assert.Equal<string list>(planted.Downstream, downstream outcome)

    [<Property(MaxTest = 3000)>]
    let ``are those that brute force finds`` (source: Source) =
        let found = CauseOracle.ofOutcome (Compile.run source.Entries)
        Assert.Equal<Set<CauseOracle.Root>>(CauseOracle.find source.Entries, Set.ofList found)
        Assert.Equal(found.Length, (List.distinct found).Length)

    [<Property>]
    let ``of runs without conflicts are those that brute force finds`` (source: ConflictFree) =
        let outcome = Compile.run source.Free.Entries
        Assert.Equal<Set<CauseOracle.Root>>(CauseOracle.find source.Free.Entries, Set.ofList (CauseOracle.ofOutcome outcome))

    [<Property>]
    let ``of a wait is that of its name, or the first that the name leads to`` (source: Source) =
        let outcome = Compile.run source.Entries
        let waits = List.ofSeq outcome.Waits
        let causes = List.ofSeq outcome.Causes

        let ownCause (name: Name) =
            causes |> List.tryFindIndex (fun cause -> Seq.contains name cause.Names)

        let rec leadsTo (seen: Set<Name>) (name: Name) =
            match ownCause name with
            // a way ends at a root
            | Some cause -> [ cause ]
            | None when seen.Contains name -> []
            | None ->
                [
                    for wait in waits do
                        if wait.Name = name then
                            for next in waits do
                                if Some next.Label = Option.ofObj wait.Provider then
                                    yield! leadsTo (seen.Add name) next.Name
                ]

        for wait in waits do
            Assert.Equal(causes[List.min (leadsTo Set.empty wait.Name)], wait.Cause)

    [<Property>]
    let ``leave no wait without one, and no program that waits without a wait`` (source: Source) =
        let outcome = Compile.run source.Entries

        let waiting =
            [
                for program in outcome.Programs do
                    match program.Status with
                    | ProgramStatus.Waiting names ->
                        for name in names do
                            program.Label, name
                    | _ -> ()
            ]

        Assert.Equal<(string * Name) list>(waiting, [ for wait in outcome.Waits -> wait.Label, wait.Name ])
        Assert.All(outcome.Waits, (fun wait -> Assert.Contains(wait.Cause, outcome.Causes)))

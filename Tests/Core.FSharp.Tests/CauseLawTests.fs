module AnyOrder.Tests.CauseLawTests

open Xunit
open FsCheck
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

    [<Property(MaxTest = 3000)>]
    let ``come in the order of their kinds, and those of one kind in that of their names`` (source: Source) (PositiveInt operations) =
        let outcome =
            Compile.loop source.Entries
            |> Loop.runWith (RunOptions(MaxOperations = 1 + operations % 20))

        let kind (cause: Cause) =
            match cause.Reason with
            | CauseReason.Missing -> 0
            | CauseReason.Forgotten _ -> 1
            | CauseReason.Silent _ -> 2
            | CauseReason.Cycle _ -> 3
            | CauseReason.Faulted _ -> 4
            | CauseReason.Exhausted _ -> 5
            | CauseReason.Halted _ -> 6
            | CauseReason.Pending _ -> 7
            | CauseReason.Contested -> 8
            | CauseReason.Unset _ -> 9

        let order = [ for cause in outcome.Causes -> kind cause, cause.Names[0] ]
        Assert.Equal<(int * Name) list>(List.sort order, order)

    [<Property>]
    let ``do not count in the report who waits for one of them`` (source: Source) =
        let outcome = Compile.run source.Entries

        let counted =
            Outcome.explain outcome
            |> _.Split('\n')
            |> Array.filter _.StartsWith("  waiting ")
            |> List.ofArray

        match downstream outcome with
        | [] -> Assert.Empty counted
        | waiting ->
            let plural = if waiting.Length = 1 then "" else "s"
            Assert.StartsWith($"  waiting    {waiting.Length} more program{plural} ", List.exactlyOne counted)

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

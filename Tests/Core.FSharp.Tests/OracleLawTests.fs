module AnyOrder.Tests.OracleLawTests

open Xunit
open FsCheck.Xunit
open AnyOrder
open AnyOrder.FSharp
open AnyOrder.Tests.Model

/// A claim as the oracle writes it.
let private claim (claim: Claim) : Oracle.Claim =
    {
        Generation = claim.Generation
        Label = claim.Label
        Position = claim.Position
        Value = unbox claim.Value
    }

let private keyed (index: int, value) = Name.key index, value

let private expectedEnding (verdict: Oracle.Verdict) (ending: Oracle.Ending) =
    match ending with
    | Oracle.Finished result -> ProgramStatus.Finished result
    | Oracle.Faulted message -> ProgramStatus.Faulted(Fault(exn message))
    | Oracle.Waiting names ->
        match names |> List.filter (verdict.Bound.ContainsKey >> not) with
        | [] -> ProgramStatus.Halted
        | missing -> ProgramStatus.Waiting(missing |> List.map (fun index -> Compile.name index :> Name) |> List.sort)

let private agrees (entries: Entry list) =
    let outcome = Compile.run entries
    let verdict = Oracle.run entries

    Assert.Equal<Map<string, Oracle.Claim>>(
        Map.toSeq verdict.Bound |> Seq.map keyed |> Map |> Map.map (fun _ -> List.head),
        Map [ for bound in outcome.Namespace -> bound.Name.Key, claim bound ]
    )

    Assert.Equal<Map<string, Oracle.Claim list>>(
        Map.toSeq verdict.Conflicts |> Seq.map keyed |> Map,
        Map [
            for conflict in outcome.Conflicts -> conflict.Name.Key, List.map claim (List.ofSeq conflict.Claims)
        ]
    )

    Assert.Equal<Map<string, ProgramStatus>>(
        verdict.Endings |> Map.map (fun _ -> expectedEnding verdict),
        Map [ for program in outcome.Programs -> program.Label, program.Status ]
    )

    Assert.Equal(verdict.Generations, outcome.Generations)

[<Properties(MaxTest = 1000, Arbitrary = [| typeof<Arbitraries> |])>]
module ``The interpreter agrees with the oracle`` =

    [<Property>]
    let ``on entries without conflicts`` (source: ConflictFree) =
        agrees source.Free.Entries
        Assert.Empty((Compile.run source.Free.Entries).Conflicts)

    [<Property(MaxTest = 3000)>]
    let ``on all entries, conflicts and faults included`` (source: Source) = agrees source.Entries

namespace AnyOrder.FSharp

open System
open System.Collections.Generic
open AnyOrder

/// Why programs wait: the roots, and for every wait the first root that it leads to.
[<NoComparison; NoEquality>]
type internal Diagnosis =
    {
        Causes: IReadOnlyList<Cause>
        Waits: IReadOnlyList<Wait>
    }

[<RequireQualifiedAccess>]
module internal Diagnosis =

    // definitions, rules and programs that declare what they provide are taken at their word
    let private saysNothing (contents: Contents) (program: ProgramOutcome) =
        match contents.Entries.TryFind program.Label with
        | Some entry -> entry.Owns.IsEmpty
        | None -> false

    /// The programs that might have set any name, for all that is known.
    let mightSet (contents: Contents) (programs: ProgramOutcome seq) : ProgramOutcome array =
        programs
        |> Seq.filter (fun program -> not program.Status.IsFinished && saysNothing contents program)
        |> Array.ofSeq

    /// What is wrong with a name, unless its provider waits.
    let private reasonsOf (contents: Contents) (conflicts: Conflict list) (programs: ProgramOutcome array) (waits: WaitGraph) =
        let contested = HashSet(conflicts |> List.map _.Name)

        let mightSet = mightSet contents programs
        let saysNothingAt = waits.Programs |> Array.map (saysNothing contents)

        let sourceOf name =
            Contents.sourceFor name contents |> Option.map _.Label

        fun number (waiters: int list) ->
            match waits.Providers[number] with
            | _ when contested.Contains waits.Names[number] -> Some CauseReason.Contested
            | Some { Status = ProgramStatus.Waiting _ } -> None
            | Some {
                       Status = ProgramStatus.Faulted fault
                       Label = label
                   } -> Some(CauseReason.Faulted(label, fault))
            | Some {
                       Status = ProgramStatus.Exhausted limit
                       Label = label
                   } -> Some(CauseReason.Exhausted(label, limit))
            | Some {
                       Status = ProgramStatus.Halted
                       Label = label
                   } -> Some(CauseReason.Halted label)
            | Some {
                       Status = ProgramStatus.Finished _
                       Label = label
                   } ->
                match sourceOf waits.Names[number] with
                | Some source -> Some(CauseReason.Silent source)
                | None -> Some(CauseReason.Forgotten label)
            | None ->
                match sourceOf waits.Names[number] with
                | Some source -> Some(CauseReason.Pending source)
                | None ->
                    // who waits for a name cannot be the one to set it
                    let waiting =
                        waiters |> List.filter (fun program -> saysNothingAt[program]) |> List.length

                    match mightSet.Length - waiting with
                    | 0 -> Some CauseReason.Missing
                    | count -> Some(CauseReason.Unset count)

    /// The causes are in this order, and those of one kind in that of their names: what is certain comes first.
    let private kind reason =
        match reason with
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

    let private rank (cause: Cause) =
        struct (kind cause.Reason, cause.Names[0])

    /// The provider that several names can have in common.
    let private sharedProvider reason =
        match reason with
        | CauseReason.Forgotten label
        | CauseReason.Silent label
        | CauseReason.Pending label
        | CauseReason.Faulted(label, _)
        | CauseReason.Exhausted(label, _)
        | CauseReason.Halted label -> Some label
        | CauseReason.Missing
        | CauseReason.Cycle _
        | CauseReason.Contested
        | CauseReason.Unset _ -> None

    let private cycleSteps (waits: WaitGraph) (nodes: int list) =
        // name, program, name, program ... and the first name again
        nodes
        |> List.chunkBySize 2
        |> List.pairwise
        |> List.map (fun (here, next) ->
            {
                Name = waits.NameAt here[0]
                Provider = waits.Programs[here[1]].Label
                Needs = waits.NameAt next[0]
            })
        |> Listing.ofSeq

    let make (contents: Contents) (conflicts: Conflict list) (programs: ProgramOutcome array) : Diagnosis =
        let waits = WaitGraph.make contents conflicts programs
        let waiters = WaitGraph.waiters waits
        let components = Components.find waits.Graph
        let members = Components.members components

        let neededBy (isOutside: int -> bool) (names: int seq) =
            names
            |> Seq.collect (fun name -> waiters[name])
            |> Seq.filter isOutside
            |> Seq.distinct
            |> Seq.sort
            |> Seq.map (fun program -> waits.Programs[program].Label)
            |> Listing.ofSeq

        let cycles =
            [|
                for component' in 0 .. components.Count - 1 do
                    let nodes = members.Successors component'

                    // names and programs alternate, so no cycle is shorter than two nodes
                    if nodes.Count > 1 then
                        let names = nodes |> Seq.filter waits.IsName |> Array.ofSeq
                        let isInside node = components.Of[node] = component'

                        {
                            Reason =
                                Paths.cycle isInside waits.Graph names[0]
                                |> cycleSteps waits
                                |> CauseReason.Cycle
                            Names = names |> Array.map waits.NameAt |> Listing.ofArray
                            NeededBy =
                                names
                                |> Seq.map (fun node -> node - waits.Programs.Length)
                                |> neededBy (isInside >> not)
                        },
                        names
            |]

        let others =
            let reasonOf = reasonsOf contents conflicts programs waits

            [|
                for number in 0 .. waits.Names.Length - 1 do
                    match reasonOf number waiters[number] with
                    | Some reason -> number, reason
                    | None -> ()
            |]
            |> Array.groupBy (fun (number, reason) ->
                // a source can have come back without some of its names, and not have been asked for others
                match sharedProvider reason with
                | Some label -> struct (kind reason, label, -1)
                | None -> struct (kind reason, "", number))
            |> Array.map (fun (_, found) ->
                let numbers = Array.map fst found

                {
                    Reason = snd found[0]
                    Names = numbers |> Array.map (fun number -> waits.Names[number]) |> Listing.ofArray
                    NeededBy = neededBy (fun _ -> true) numbers
                },
                Array.map waits.Node numbers)

        let sorted = Array.append cycles others |> Array.sortBy (fst >> rank)

        // the first cause that a node leads to; a name that is one of a cause leads there
        let first = Array.create waits.Graph.Count Int32.MaxValue

        sorted
        |> Array.iteri (fun cause (_, nodes) -> nodes |> Array.iter (fun node -> first[node] <- cause))

        // components come after those they lead to
        for node in members.Targets do
            if first[node] = Int32.MaxValue then
                for target in waits.Graph.Successors node do
                    first[node] <- min first[node] first[target]

        {
            Causes = sorted |> Array.map fst |> Listing.ofArray
            Waits =
                Listing.ofArray [|
                    for number, program in Array.indexed waits.Programs do
                        for node in waits.Graph.Successors number do
                            {
                                Label = program.Label
                                Name = waits.NameAt node
                                Provider =
                                    match waits.Providers[node - waits.Programs.Length] with
                                    | Some provider -> provider.Label
                                    | None -> null
                                Cause = fst sorted[first[node]]
                            }
                |]
        }

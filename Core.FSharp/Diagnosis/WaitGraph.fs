namespace AnyOrder.FSharp

open System.Collections.Generic
open AnyOrder

/// Who waits for what, and who is to provide it. Programs and names are numbered by their places in the two arrays; in the graph, where a program
/// leads to the names it waits for and a name to its provider if that waits too, the names come after the programs.
[<NoComparison; NoEquality>]
type internal WaitGraph =
    {
        /// The programs that wait, by label.
        Programs: ProgramOutcome array

        /// The names that are waited for, in order.
        Names: Name array

        /// The known provider of each name, unless the name is contested.
        Providers: ProgramOutcome option array

        Graph: Graph
    }

    member this.IsName node = node >= this.Programs.Length
    member this.Node name = this.Programs.Length + name
    member this.NameAt node = this.Names[node - this.Programs.Length]

[<RequireQualifiedAccess>]
module internal WaitGraph =

    let private waitsFor (program: ProgramOutcome) : IReadOnlyList<Name> =
        match program.Status with
        | ProgramStatus.Waiting names -> names
        | _ -> Listing.empty

    let make (contents: Contents) (conflicts: Conflict list) (programs: ProgramOutcome array) : WaitGraph =
        let waiting = programs |> Array.filter _.Status.IsWaiting
        let contested = conflicts |> List.map _.Name |> HashSet

        let names = HashSet(Seq.collect waitsFor waiting) |> Array.ofSeq |> Array.sort
        let numberOfName = Dictionary<Name, int>()
        names |> Array.iteri (fun number name -> numberOfName[name] <- number)

        let byLabel = Dictionary<string, ProgramOutcome>()
        programs |> Array.iter (fun program -> byLabel[program.Label] <- program)

        let numberOfWaiting = Dictionary<string, int>()

        waiting
        |> Array.iteri (fun number program -> numberOfWaiting[program.Label] <- number)

        let providers =
            names
            |> Array.map (fun name ->
                match Contents.owner name contents with
                // it is not its provider that a contested name waits for
                | _ when contested.Contains name -> None
                | Some label when byLabel.ContainsKey label -> Some byLabel[label]
                | _ -> None)

        let successorsOfName (provider: ProgramOutcome option) =
            match provider with
            | Some provider when provider.Status.IsWaiting -> [| numberOfWaiting[provider.Label] |]
            | _ -> [||]

        {
            Programs = waiting
            Names = names
            Providers = providers
            Graph =
                Graph.ofSuccessors [|
                    for program in waiting do
                        [|
                            for name in waitsFor program do
                                waiting.Length + numberOfName[name]
                        |]
                    for provider in providers do
                        successorsOfName provider
                |]
        }

    /// For each name, the programs that wait for it.
    let waiters (waits: WaitGraph) : int list array =
        let waiters = Array.create waits.Names.Length []

        // backwards, so that each list ends up in order
        for program in waits.Programs.Length - 1 .. -1 .. 0 do
            for node in waits.Graph.Successors program do
                let name = node - waits.Programs.Length
                waiters[name] <- program :: waiters[name]

        waiters

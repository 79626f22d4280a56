namespace AnyOrder.FSharp

open System.Collections.Generic

/// A graph in columns, from left to right. Nodes are numbers; an edge leads from the first of a pair to the second.
[<RequireQualifiedAccess>]
module internal Layers =

    let private sweeps = 6

    let private neighbours count (pairs: struct (int * int) list) =
        let lists = Array.init count (fun _ -> ResizeArray<int>())

        for struct (node, other) in pairs do
            lists[node].Add other

        lists

    /// The column of every node. Some have theirs already; each of the others comes after those that lead to it. A cycle is cut where its
    /// least node stands.
    let private complete (given: int option array) (edges: struct (int * int) list) =
        let columns = Array.copy given

        let sources =
            neighbours given.Length (edges |> List.map (fun struct (source, target) -> struct (target, source)))

        let place node =
            let before = sources[node] |> Seq.choose (fun source -> columns[source])
            columns[node] <- Some(Seq.fold (fun column source -> max column (source + 1)) 0 before)

        let isReady node =
            sources[node] |> Seq.forall (fun source -> columns[source].IsSome)

        let rec go left =
            match List.partition isReady left with
            | [], [] -> ()
            | [], least :: rest ->
                place least
                go rest
            | ready, rest ->
                ready |> List.iter place
                go rest

        go (List.filter (fun node -> given[node].IsNone) [ 0 .. given.Length - 1 ])
        columns |> Array.map Option.get

    /// Sweeps from left to right and back, each node moving to the middle of those it is joined to (Sugiyama, Tagawa and Toda, 1981).
    let private untangle count (edges: struct (int * int) list) (columns: int array array) =
        let joined =
            neighbours count [
                for struct (source, target) in edges do
                    struct (source, target)
                    struct (target, source)
            ]

        let position = Array.zeroCreate count

        let note column =
            column
            |> Array.iteri (fun row node -> position[node] <- float row - float (Array.length column) / 2.0)

        let middle node =
            if joined[node].Count = 0 then
                position[node]
            else
                joined[node] |> Seq.averageBy (fun other -> position[other])

        Array.iter note columns

        for sweep in 1..sweeps do
            let ways = [ 0 .. columns.Length - 1 ]

            for column in (if sweep % 2 = 1 then ways else List.rev ways) do
                columns[column] <- Array.sortBy middle columns[column]
                note columns[column]

        columns

    /// The nodes of each column that has any, from top to bottom.
    let arrange (given: int option array) (edges: struct (int * int) list) : int array array =
        complete given edges
        |> Array.indexed
        |> Array.groupBy snd
        |> Array.sortBy fst
        |> Array.map (snd >> Array.map fst)
        |> untangle given.Length edges

namespace AnyOrder.FSharp

/// A directed graph over the numbers 0 .. n - 1: the successors of a node are the targets from its first index up to that of the next node.
[<NoComparison; NoEquality>]
type internal Graph =
    {
        First: int array
        Targets: int array
    }

    member this.Count = this.First.Length - 1

    member this.Successors node =
        System.ArraySegment(this.Targets, this.First[node], this.First[node + 1] - this.First[node])

[<RequireQualifiedAccess>]
module internal Graph =

    let ofSuccessors (successors: int array array) =
        {
            First = Array.scan (fun first targets -> first + Array.length targets) 0 successors
            Targets = Array.concat successors
        }

/// Shortest ways through a graph.
[<RequireQualifiedAccess>]
module internal Paths =

    /// The shortest way from a node back to itself, both ends left in, through nodes that `within` admits; of several, the one whose nodes come
    /// first. The graph must have such a way.
    let cycle (within: int -> bool) (graph: Graph) (start: int) : int list =
        let before = System.Collections.Generic.Dictionary<int, int>()
        let queue = System.Collections.Generic.Queue [ start ]

        // successors come in order, so whoever reaches a node first has the least of the shortest ways
        while not (before.ContainsKey start) do
            let node = queue.Dequeue()

            for target in graph.Successors node do
                if within target && before.TryAdd(target, node) then
                    queue.Enqueue target

        let rec back way node =
            if node = start then
                node :: way
            else
                back (node :: way) before[node]

        back [ start ] before[start]

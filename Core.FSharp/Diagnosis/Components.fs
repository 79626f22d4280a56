namespace AnyOrder.FSharp

/// Strongly connected components, by number: a component has a higher number than those it leads to.
[<NoComparison; NoEquality>]
type internal Components = { Of: int array; Count: int }

[<RequireQualifiedAccess>]
module internal Components =

    /// Tarjan's algorithm (SIAM J. Comput. 1972) with a stack of its own: waits can be a million deep. Its arrays are why it is linear; none is seen outside.
    let find (graph: Graph) : Components =
        let component' = Array.create graph.Count -1
        let index = Array.create graph.Count -1
        let low = Array.zeroCreate graph.Count
        // how far the successors of a node have been looked at
        let next = Array.copy graph.First

        let path, unassigned =
            System.Collections.Generic.Stack<int>(), System.Collections.Generic.Stack<int>()

        let visited, count = ref 0, ref 0

        let enter node =
            index[node] <- visited.Value
            low[node] <- visited.Value
            visited.Value <- visited.Value + 1
            path.Push node
            unassigned.Push node

        let leave node =
            path.Pop() |> ignore

            if low[node] = index[node] then
                while component'[node] < 0 do
                    component'[unassigned.Pop()] <- count.Value

                count.Value <- count.Value + 1

            if path.Count > 0 then
                low[path.Peek()] <- min low[path.Peek()] low[node]

        for root in 0 .. graph.Count - 1 do
            if index[root] < 0 then
                enter root

            while path.Count > 0 do
                let node = path.Peek()

                if next[node] = graph.First[node + 1] then
                    leave node
                else
                    let target = graph.Targets[next[node]]
                    next[node] <- next[node] + 1

                    if index[target] < 0 then
                        enter target
                    elif component'[target] < 0 then
                        low[node] <- min low[node] index[target]

        { Of = component'; Count = count.Value }

    /// The nodes of each component, in order.
    let members (components: Components) : Graph =
        let first = Array.zeroCreate (components.Count + 1)

        for component' in components.Of do
            first[component' + 1] <- first[component' + 1] + 1

        for component' in 1 .. components.Count do
            first[component'] <- first[component'] + first[component' - 1]

        let next = Array.copy first
        let members = Array.zeroCreate components.Of.Length

        for node, component' in Seq.indexed components.Of do
            members[next[component']] <- node
            next[component'] <- next[component'] + 1

        { First = first; Targets = members }

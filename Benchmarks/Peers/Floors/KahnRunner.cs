namespace AnyOrder.Benchmarks;

/// <summary>A floor: Kahn's algorithm, which is told beforehand what each program needs.</summary>
public sealed class KahnRunner : Runner
{
    public override string Name => "Kahn";

    public override string Note => "floor: needs are declared";

    public override Func<Values> Prepare(Graph graph) =>
        () =>
        {
            Dictionary<string, Node> nodes = [];
            Queue<Node> ready = new();
            foreach (int program in graph.Order)
            {
                Node node = Find(nodes, graph.Keys[program]);
                node.Needs = Array.ConvertAll(graph.Needs[program], need => Find(nodes, graph.Keys[need]));
                node.Missing = node.Needs.Length;
                Array.ForEach(node.Needs, need => need.NeededBy.Add(node));
                if (node.Missing == 0)
                {
                    ready.Enqueue(node);
                }
            }

            while (ready.TryDequeue(out Node? node))
            {
                Finish(node, graph, ready);
            }

            return i => nodes[graph.Keys[i]].Value;
        };

    private static void Finish(Node node, Graph graph, Queue<Node> ready)
    {
        long sum = 0;
        foreach (Node need in node.Needs)
        {
            sum += need.Value;
        }

        node.Value = graph.Value(sum);
        foreach (Node next in node.NeededBy)
        {
            if (--next.Missing == 0)
            {
                ready.Enqueue(next);
            }
        }
    }

    private static Node Find(Dictionary<string, Node> nodes, string key)
    {
        if (!nodes.TryGetValue(key, out Node? node))
        {
            nodes[key] = node = new();
        }

        return node;
    }

    private sealed class Node
    {
        public List<Node> NeededBy { get; } = [];

        public Node[] Needs { get; set; } = [];

        public int Missing { get; set; }

        public long Value { get; set; }
    }
}

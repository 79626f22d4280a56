using static AnyOrder.Programs;

namespace AnyOrder.Benchmarks;

/// <summary>AnyOrder in C#: an async method with an <c>await</c> for each name a program needs.</summary>
public sealed class AwaitRunner : LoopRunner
{
    public override string Name => "AnyOrder, await";

    protected override Program<long> Program(Graph graph, int[] needs, Name<long> name) => Sum(graph, needs, name);

    private static async Program<long> Sum(Graph graph, int[] needs, Name<long> name)
    {
        long sum = 0;
        foreach (int need in needs)
        {
            sum += await Get(graph.Names[need]);
        }

        return await Set(name, graph.Value(sum));
    }
}

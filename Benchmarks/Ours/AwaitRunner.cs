using static AnyOrder.Programs;

namespace AnyOrder.Benchmarks;

/// <summary>AnyOrder in C#: an async method with an <c>await</c> for each name a program needs.</summary>
public sealed class AwaitRunner : Runner
{
    public override string Name => "AnyOrder, await";

    public override Func<Values> Prepare(Graph graph) =>
        () =>
        {
            Loop loop = Loop.Empty;
            foreach (int i in graph.Order)
            {
                loop = loop.Add(graph.Keys[i], Program(graph, graph.Needs[i], graph.Names[i]));
            }

            Outcome outcome = loop.Run(OursOptions.For(degree: 1));
            return i => outcome.Get(graph.Names[i]);
        };

    private static async Program<long> Program(Graph graph, int[] needs, Name<long> name)
    {
        long sum = 0;
        foreach (int need in needs)
        {
            sum += await Get(graph.Names[need]);
        }

        return await Set(name, graph.Value(sum));
    }
}

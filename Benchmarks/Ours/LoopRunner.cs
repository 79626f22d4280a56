namespace AnyOrder.Benchmarks;

/// <summary>AnyOrder in C#, by one way to write programs.</summary>
/// <param name="degree">The degree of parallelism.</param>
public abstract class LoopRunner(int degree = 1) : Runner
{
    public override Func<Values> Prepare(Graph graph) =>
        () =>
        {
            Outcome outcome = Loop(graph).Run(OursOptions.For(degree));
            return i => outcome.Get(graph.Names[i]);
        };

    /// <summary>The loop of a graph.</summary>
    public Loop Loop(Graph graph)
    {
        Loop loop = AnyOrder.Loop.Empty;
        foreach (int i in graph.Order)
        {
            loop = loop.Add(graph.Keys[i], Program(graph, graph.Needs[i], graph.Names[i]));
        }

        return loop;
    }

    /// <summary>The program that sets the name to a function of the sum of what it needs.</summary>
    protected abstract Program<long> Program(Graph graph, int[] needs, Name<long> name);
}

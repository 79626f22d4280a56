namespace AnyOrder.Benchmarks;

/// <summary>AnyOrder in C#, with a loop that is made once and run many times: programs and loops are values.</summary>
public sealed class LinqOnceRunner : Runner
{
    public override string Name => "AnyOrder, from, loop made once";

    public override Func<Values> Prepare(Graph graph)
    {
        Loop loop = new LinqRunner().Loop(graph);
        return () =>
        {
            Outcome outcome = loop.Run(OursOptions.For(degree: 1));
            return i => outcome.Get(graph.Names[i]);
        };
    }
}

namespace AnyOrder.Benchmarks;

/// <summary>The free monad with programs that are made once and run many times.</summary>
public sealed class FreeOnceRunner : Runner
{
    public override string Name => "free monad, programs made once";

    public override Func<Values> Prepare(Graph graph)
    {
        Free<ValueTuple>[] programs = Array.ConvertAll(graph.Order, i => FreeRunner.Program(graph, i));
        return () => FreeRunner.Run(graph, programs);
    }
}

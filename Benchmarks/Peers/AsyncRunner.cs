namespace AnyOrder.Benchmarks;

/// <summary>F#: asyncs that wait for promises, run by <c>Async.Parallel</c>.</summary>
public sealed class AsyncRunner : Runner
{
    public override string Name => "F# async";

    public override Func<Values> Prepare(Graph graph) =>
        () =>
        {
            Func<string, long> values = AsyncPrograms.Run(graph.Order, graph.Needs, graph.Keys, graph.Value);
            return i => values(graph.Keys[i]);
        };
}

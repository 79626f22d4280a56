namespace AnyOrder.Benchmarks;

/// <summary>All workloads, by name.</summary>
public static class Workloads
{
    /// <summary>Work of so many programs takes a few runners only, and no rehearsal.</summary>
    public const int Large = 1_000_000;

    /// <summary>CPU time of one program of the heavy workload.</summary>
    private const double HeavyMicroseconds = 20;

    public static IReadOnlyList<string> Names { get; } = ["chain", "fan", "dag", "heavy", "fib", "short"];

    public static Workload Make(string name, int size) =>
        name switch
        {
            "chain" => OfGraph(name, Graphs.Chain(size), size < Large ? Runners.All : Runners.Few),
            "fan" => OfGraph(name, Graphs.Fan(size), size < Large ? Runners.All : Runners.Few),
            "dag" => OfGraph(name, Graphs.Dag(size), size < Large ? Runners.Parallel : Runners.FewOfSeveral),
            "heavy" => OfGraph(name, Graphs.Dag(size, Spin.TurnsFor(HeavyMicroseconds)), Runners.Parallel),
            "fib" => OfFib(name, size),
            "short" => OfShort(name, size),
            _ => throw new ArgumentException($"There is no workload '{name}': {string.Join(", ", Names)}.", nameof(name)),
        };

    private static Workload OfGraph(string name, Graph graph, IReadOnlyList<Runner> runners) =>
        new(name, graph.Size, graph.Size, graph.Checksum(), Runners.Baseline, [.. runners.Select(runner => Contestant.Of(runner, graph))]);

    private static Workload OfFib(string name, int n) =>
        new(name, n + 1, 1, FibRunner.Expected(n), Runners.FibBaseline, [.. Runners.Fib.Select(runner => Contestant.Of(runner, n))]);

    // so short that making the programs counts: those whose programs are values run with programs made once, too
    private static Workload OfShort(string name, int times)
    {
        Graph graph = Graphs.Five();
        long last = new ArrayRunner().Prepare(graph)()(graph.Size - 1);
        IEnumerable<Contestant> contestants = Runners.Repeated.Select(runner => Contestant.Repeated(runner, graph, times));
        return new(name, graph.Size * times, 1, last * times, Runners.Baseline, [.. contestants]);
    }
}

using BenchmarkDotNet.Attributes;

namespace AnyOrder.Benchmarks;

/// <summary>One run of five programs.</summary>
[MemoryDiagnoser]
public class ShortRuns
{
    private readonly Graph graph = Graphs.Five();
    private readonly Loop loop = new LinqRunner().Loop(Graphs.Five());

    [Benchmark(Baseline = true)]
    public Outcome Run() => loop.Run();

    [Benchmark]
    public Outcome MakeAndRun() => new LinqRunner().Loop(graph).Run();

    [Benchmark]
    public Loop Make() => new LinqRunner().Loop(graph);
}

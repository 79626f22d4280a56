using BenchmarkDotNet.Attributes;
using static AnyOrder.Programs;

namespace AnyOrder.Benchmarks;

/// <summary>A thousand binds nested to the left, where a bind that goes through what was bound before takes a million steps.</summary>
[MemoryDiagnoser]
public class NestedBinds
{
    private const int Binds = 1_000;

    private readonly Program<int> left = Left();
    private readonly Free<int> leftFree = LeftFree();

    [Benchmark(Baseline = true)]
    public Program<int> Make() => Left();

    [Benchmark]
    public Outcome Run() => Loop.Empty.Add("left", left).Run();

    /// <summary>The first step alone: a free monad of the usual kind has gone through all binds when it was made, having nothing to wait for.</summary>
    [Benchmark]
    public Free<int> MakeFree() => LeftFree();

    /// <summary>One get, which the usual free monad answers through all of its binds.</summary>
    [Benchmark]
    public Free<int> AnswerFree() => ((FreeGet<int>)leftFree).Next(0);

    private static Program<int> Left() =>
        Enumerable.Range(0, Binds).Aggregate(Pure(0), (program, _) => program.SelectMany(n => Pure(n + 1)));

    private static Free<int> LeftFree() =>
        Enumerable
            .Range(0, Binds)
            .Aggregate(FreeMonad.Get("a").Select(value => (int)value), (program, _) => program.Bind(n => new FreePure<int>(n + 1)));
}

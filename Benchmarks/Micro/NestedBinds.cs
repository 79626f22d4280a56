using BenchmarkDotNet.Attributes;
using static AnyOrder.Programs;

namespace AnyOrder.Benchmarks;

/// <summary>
/// A thousand gets of one name, bound one after the other from the left. A bind that goes through what was bound before takes half a million steps
/// for them.
/// </summary>
[MemoryDiagnoser]
public class NestedBinds
{
    private const int Binds = 1_000;

    private static readonly Name<int> A = Name.Of<int>();

    private readonly Program<int> left = Left();
    private readonly Free<int> leftFree = LeftFree();

    [Benchmark(Baseline = true)]
    public Outcome Run() => Loop.Empty.Given(A, 1).Add("left", left).Run();

    [Benchmark]
    public Free<int> RunFree()
    {
        Free<int> program = leftFree;
        while (program is FreeGet<int> get)
        {
            program = get.Next(1);
        }

        return program;
    }

    [Benchmark]
    public Program<int> Make() => Left();

    [Benchmark]
    public Free<int> MakeFree() => LeftFree();

    private static Program<int> Left() =>
        Enumerable.Range(0, Binds).Aggregate(Pure(0), (program, _) => program.SelectMany(sum => from a in Get(A) select sum + a));

    private static Free<int> LeftFree() =>
        Enumerable
            .Range(0, Binds)
            .Aggregate<int, Free<int>>(
                new FreePure<int>(0),
                (program, _) => program.Bind(sum => FreeMonad.Get("a").Select(a => sum + (int)a))
            );
}

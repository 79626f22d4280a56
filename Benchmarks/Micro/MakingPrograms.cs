using BenchmarkDotNet.Attributes;
using static AnyOrder.Programs;

namespace AnyOrder.Benchmarks;

/// <summary>What it costs to make a program of three gets and one set, without running it.</summary>
[MemoryDiagnoser]
public class MakingPrograms
{
    private readonly Name<long>[] needs = [Name.Of<long>("a"), Name.Of<long>("b"), Name.Of<long>("c")];
    private readonly Name<long> own = Name.Of<long>("d");
    private readonly Func<long, long> value = sum => sum + 1;

    [Benchmark(Baseline = true)]
    public Program<long> Linq() =>
        from a in Get(needs[0])
        from b in Get(needs[1])
        from c in Get(needs[2])
        from set in Set(own, value(a + b + c))
        select set;

    [Benchmark]
    public Program<long> LinqGetAll() =>
        from all in GetAll(needs[0], needs[1], needs[2])
        from set in Set(own, value(all.Item1 + all.Item2 + all.Item3))
        select set;

    [Benchmark]
    public Program<long> Await() => Sum();

    private async Program<long> Sum() =>
        await Set(own, value(await Get(needs[0]) + await Get(needs[1]) + await Get(needs[2])));

    [Benchmark]
    public object Dialect() => DialectPrograms.Make(needs, own, value);
}

using static AnyOrder.Programs;

namespace AnyOrder.Benchmarks;

/// <summary>AnyOrder in C#: one <c>GetAll</c> for all names a program needs.</summary>
public sealed class LinqGetAllRunner : LoopRunner
{
    public override string Name => "AnyOrder, GetAll";

    protected override Program<long> Program(Graph graph, int[] needs, Name<long> name) => All(graph, needs, name);

    // Enumerable.Sum is checked
    private static long Sum(long[] values)
    {
        long sum = 0;
        foreach (long value in values)
        {
            sum += value;
        }

        return sum;
    }

    /// <summary>The program, for as many names as it needs.</summary>
    public static Program<long> All(Graph graph, int[] needs, Name<long> name) =>
        from values in GetAll(needs.Select(need => graph.Names[need]))
        from set in Set(name, graph.Value(Sum(values)))
        select set;
}

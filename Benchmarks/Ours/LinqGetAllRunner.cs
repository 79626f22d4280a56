using static AnyOrder.Programs;

namespace AnyOrder.Benchmarks;

/// <summary>AnyOrder in C#: one <c>GetAll</c> for all names a program needs.</summary>
public sealed class LinqGetAllRunner : Runner
{
    public override string Name => "AnyOrder, GetAll";

    public override Func<Values> Prepare(Graph graph) =>
        () =>
        {
            Loop loop = Loop.Empty;
            foreach (int i in graph.Order)
            {
                loop = loop.Add(graph.Keys[i], Program(graph, graph.Needs[i], graph.Names[i]));
            }

            Outcome outcome = loop.Run(OursOptions.For(degree: 1));
            return i => outcome.Get(graph.Names[i]);
        };

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

    public static Program<long> Program(Graph graph, int[] needs, Name<long> name) =>
        from values in GetAll(needs.Select(need => graph.Names[need]))
        from set in Set(name, graph.Value(Sum(values)))
        select set;
}

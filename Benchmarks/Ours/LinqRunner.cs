using static AnyOrder.Programs;

namespace AnyOrder.Benchmarks;

/// <summary>AnyOrder in C#: a <c>from</c> for each name a program needs.</summary>
/// <param name="degree">The degree of parallelism.</param>
public sealed class LinqRunner(int degree = 1) : LoopRunner(degree)
{
    public override string Name { get; } = degree == 1 ? "AnyOrder, from" : $"AnyOrder, from, degree {degree}";

    protected override Program<long> Program(Graph graph, int[] needs, Name<long> name)
    {
        Name<long>[] names = graph.Names;
        return needs switch
        {
            [] => Set(name, graph.Value(0)),
            [int one] => from a in Get(names[one]) from set in Set(name, graph.Value(a)) select set,
            [int one, int two] =>
                from a in Get(names[one])
                from b in Get(names[two])
                from set in Set(name, graph.Value(a + b))
                select set,
            [int one, int two, int three] =>
                from a in Get(names[one])
                from b in Get(names[two])
                from c in Get(names[three])
                from set in Set(name, graph.Value(a + b + c))
                select set,
            _ => LinqGetAllRunner.All(graph, needs, name),
        };
    }
}

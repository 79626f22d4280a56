namespace AnyOrder.Benchmarks;

/// <summary>A free monad of the usual kind, with an interpreter of one's own.</summary>
public sealed class FreeRunner : Runner
{
    public override string Name => "free monad";

    public override string Note => "as LanguageExt's [Free] generates it";

    public override Func<Values> Prepare(Graph graph) => () => Run(graph, graph.Order.Select(i => Program(graph, i)));

    public static Values Run(Graph graph, IEnumerable<Free<ValueTuple>> programs)
    {
        FreeInterpreter interpreter = new();
        foreach (Free<ValueTuple> program in programs)
        {
            interpreter.Add(program);
        }

        interpreter.Run();
        return i => (long)interpreter.Value(graph.Keys[i]);
    }

    public static Free<ValueTuple> Program(Graph graph, int program)
    {
        Free<long> Get(int need) => FreeMonad.Get(graph.Keys[need]).Select(value => (long)value);

        // nested to the right, which keeps Bind from going through what was bound before
        Free<long> Sum(int[] needs, int next, long sum) =>
            next == needs.Length ? new FreePure<long>(sum) : Get(needs[next]).Bind(value => Sum(needs, next + 1, sum + value));

        Free<ValueTuple> Set(long sum) => FreeMonad.Set(graph.Keys[program], graph.Value(sum));

        return graph.Needs[program] switch
        {
            [] => Set(0),
            [int one] => from a in Get(one) from set in Set(a) select set,
            [int one, int two] => from a in Get(one) from b in Get(two) from set in Set(a + b) select set,
            [int one, int two, int three] =>
                from a in Get(one)
                from b in Get(two)
                from c in Get(three)
                from set in Set(a + b + c)
                select set,
            int[] many => Sum(many, 0, 0).Bind(Set),
        };
    }
}

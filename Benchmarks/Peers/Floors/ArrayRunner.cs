namespace AnyOrder.Benchmarks;

/// <summary>The lowest floor: somebody has sorted the programs, and numbers are their names.</summary>
public sealed class ArrayRunner : Runner
{
    public override string Name => "array";

    public override string Note => "floor: sorted beforehand";

    public override Func<Values> Prepare(Graph graph) =>
        () =>
        {
            long[] values = new long[graph.Size];
            for (int i = 0; i < values.Length; i++)
            {
                long sum = 0;
                foreach (int need in graph.Needs[i])
                {
                    sum += values[need];
                }

                values[i] = graph.Value(sum);
            }

            return i => values[i];
        };
}

namespace AnyOrder.Benchmarks;

/// <summary>Work of one kind and size, with all who do it.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Programs">How many programs run in all: times are given per program.</param>
/// <param name="Values">How many values the checksum adds up.</param>
/// <param name="Expected">The checksum.</param>
/// <param name="Baseline">The contestant that the others are compared with.</param>
/// <param name="Contestants">Who does it, in the order of the table.</param>
public sealed record Workload(
    string Name,
    int Programs,
    int Values,
    long Expected,
    string Baseline,
    IReadOnlyList<Contestant> Contestants
)
{
    public long Checksum(Values values)
    {
        long sum = 0;
        for (int i = 0; i < Values; i++)
        {
            sum += values(i);
        }

        return sum;
    }
}

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>A cluster that a run is simulated on.</summary>
/// <param name="Silos">How many silos there are.</param>
/// <param name="Cores">How many cores each of them has.</param>
/// <param name="Partitions">How many partitions the run has.</param>
/// <param name="Work">The microseconds that each program works, besides what the host does.</param>
/// <param name="IsKept">Whether there is a journal.</param>
/// <param name="IsEven">Whether each silo has as many partitions as the others; where it is not, they are where their hash says, as on a cluster.</param>
internal sealed record Setting(int Silos, int Cores, int Partitions, double Work, bool IsKept, bool IsEven)
{
    /// <summary>The silo of each partition.</summary>
    public IEnumerable<int> Placement
    {
        get
        {
            Random random = new(1);
            return [.. Enumerable.Range(0, Partitions).Select(i => IsEven ? i % Silos : random.Next(Silos))];
        }
    }
}

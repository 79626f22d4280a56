namespace AnyOrder.Benchmarks.Simulation;

/// <summary>What a simulated run came to.</summary>
/// <param name="Graph">What was run.</param>
/// <param name="Setting">On which cluster.</param>
/// <param name="Traffic">What was counted.</param>
/// <param name="Seconds">Until the last row was kept.</param>
/// <param name="Busiest">The share of the time that the cores of the busiest silo were at work.</param>
/// <param name="Mean">The same of all silos.</param>
/// <param name="Database">The same of the database.</param>
internal sealed record Figures(SimulatedGraph Graph, Setting Setting, Traffic Traffic, double Seconds, double Busiest, double Mean, double Database)
{
    private const double Much = 0.8;

    public double ProgramsPerSecond => Graph.Names.Count / Seconds;

    /// <summary>Until the last program ended; then the last rows are kept.</summary>
    public double SecondsUntilEnded => Traffic.Ended / 1e9;

    /// <summary>What there would have to be more of, for the run to be faster.</summary>
    public string Bound =>
        Database >= Much ? "database"
        : Mean >= Much ? "cores"
        : Busiest >= Much ? "one silo"
        : PartitionsOfSilo < Setting.Cores && Busiest >= Much * PartitionsOfSilo / Setting.Cores ? "partitions"
        : "latency";

    /// <summary>All that is the same whenever the run is simulated.</summary>
    public (double Seconds, double Busiest, double Database, string Traffic) Facts => (Seconds, Busiest, Database, $"{Traffic}");

    // a partition takes one core at a time
    private int PartitionsOfSilo => (Setting.Partitions + Setting.Silos - 1) / Setting.Silos;

    public double PerProgram(long count) => (double)count / Graph.Names.Count;

    public static Figures Of(SimulatedGraph graph, Setting setting, Traffic traffic, long time, IReadOnlyList<Cores> silos, Cores database) =>
        new(graph, setting, traffic, time / 1e9, silos.Max(silo => silo.Utilisation(time)), silos.Average(silo => silo.Utilisation(time)), database.Utilisation(time));
}

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>Runs of one graph on clusters of several sizes: a table.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Graph">What is run.</param>
/// <param name="Settings">On which clusters.</param>
internal sealed record Scaling(string Title, SimulatedGraph Graph, IReadOnlyList<Setting> Settings)
{
    private const int PartitionsOfSilo = 8;
    private const int SilosForPartitions = 4;

    // a program that does nothing but add numbers, and one that has something to do
    private static readonly double[] Works = [0, 1_000];
    private static readonly int[] Silos = [1, 2, 3, 4, 8, 16, 32];
    private static readonly int[] Partitions = [1, 4, 16, 64, 256];

    /// <summary>What is simulated.</summary>
    /// <param name="names">The graphs.</param>
    /// <param name="size">The programs of each; as many as each needs when left out.</param>
    /// <param name="setting">What the clusters have in common.</param>
    public static IEnumerable<Scaling> All(IEnumerable<string> names, int? size, Setting setting)
    {
        foreach (SimulatedGraph graph in names.Select(name => SimulatedGraph.Of(name, size ?? UsualOf(name))))
        {
            // a chain has nothing to do at once, whatever its programs do
            foreach (double work in graph.Name is "tree" or "dag" ? Works : [Works[^1]])
            {
                Setting worked = setting with { Work = work };
                yield return new(TitleOf(graph, $"growing silos, {PartitionsOfSilo} partitions each", worked), graph, [.. Silos.Select(silos => worked with { Silos = silos, Partitions = silos * PartitionsOfSilo })]);

                if (graph.Name == "dag")
                {
                    Setting fixedSilos = worked with { Silos = SilosForPartitions };
                    yield return new(TitleOf(graph, $"growing partitions on {SilosForPartitions} silos", worked), graph, [.. Partitions.Select(partitions => fixedSilos with { Partitions = partitions })]);
                }
            }
        }
    }

    /// <summary>One cluster.</summary>
    public static Scaling One(SimulatedGraph graph, Setting setting) => new(TitleOf(graph, "one cluster", setting), graph, [setting]);

    public static int UsualOf(string graph) => graph == "chain" ? 5_000 : 30_001;

    private static string TitleOf(SimulatedGraph graph, string what, Setting setting) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{graph.Name}: {graph.Names.Count:N0} programs of {setting.Work:N0} µs, {what}, {setting.Cores} cores in each silo, {(setting.IsKept ? "kept" : "not kept")}"
        );
}

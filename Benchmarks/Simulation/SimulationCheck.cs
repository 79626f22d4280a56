namespace AnyOrder.Benchmarks.Simulation;

/// <summary>Whether a simulated run comes to the right values, and a second one to the same figures.</summary>
internal static class SimulationCheck
{
    /// <summary>What is wrong; null when nothing is.</summary>
    public static string? Fault(string graph, int size)
    {
        Setting setting = new(Silos: 3, Cores: 2, Partitions: 8, Work: 20, IsKept: true, IsEven: true);

        try
        {
            // two graphs, so that nothing is left over from the first run
            Figures first = SimulatedRun.Of(SimulatedGraph.Of(graph, size), setting, new());
            Figures second = SimulatedRun.Of(SimulatedGraph.Of(graph, size), setting, new());
            return first.Facts == second.Facts ? null : $"{first.Facts} the first time, and {second.Facts} the second time";
        }
        catch (Exception exception)
        {
            return exception.Message;
        }
    }
}

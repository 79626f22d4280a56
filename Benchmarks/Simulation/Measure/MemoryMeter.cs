using AnyOrder.Orleans;

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>How much memory the names and programs of partitions take.</summary>
internal static class MemoryMeter
{
    public static IEnumerable<Measured> Measure(int size)
    {
        foreach (int count in new[] { 1, 16 })
        {
            long before = GC.GetTotalMemory(forceFullCollection: true);
            // names are made anew, so that they count as the loop's
            Loop loop = SimulatedGraph.Of("tree", size).Loop;
            long withLoop = GC.GetTotalMemory(forceFullCollection: true);
            Partition[] partitions = [.. SimulatedRun.PartitionsOf(loop, count)];
            long begun = GC.GetTotalMemory(forceFullCollection: true);
            Run(partitions);
            long over = GC.GetTotalMemory(forceFullCollection: true);
            yield return Measured.Bytes($"tree, {count} partitions: the loop, per program", (double)(withLoop - before) / size);
            yield return Measured.Bytes($"tree, {count} partitions: all of them as they begin, per program and name", (double)(begun - withLoop) / size);
            yield return Measured.Bytes($"tree, {count} partitions: all of them when the run is over, per program and name", (double)(over - withLoop) / size);
            GC.KeepAlive(loop);
            GC.KeepAlive(partitions);
        }
    }

    private static void Run(Partition[] partitions)
    {
        while (Array.Exists(partitions, partition => partition.HasWork))
        {
            for (int from = 0; from < partitions.Length; from++)
            {
                while (partitions[from].Work()) { }

                // as a journal does when it has taken them
                partitions[from].NewlyBound.Clear();
                partitions[from].NewlyEnded.Clear();

                foreach ((int to, List<Item> items) in partitions[from].Fetch())
                {
                    items.ForEach(item => partitions[to].Receive(from, item));
                }
            }
        }
    }
}

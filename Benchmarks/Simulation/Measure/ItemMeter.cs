using System.Buffers;
using System.Diagnostics;
using AnyOrder.Durable;
using AnyOrder.Orleans;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>What it costs to write items to bytes and to read them back, as Orleans does it between silos, and to make rows of claims.</summary>
internal static class ItemMeter
{
    private const int Many = 2_000;
    private const int Rounds = 400;

    public static IEnumerable<Measured> Measure()
    {
        Serializer<Item[]> serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer<Item[]>>();
        Item[] items = Items();
        byte[] bytes = serializer.SerializeToArray(items);
        ArrayBufferWriter<byte> buffer = new(bytes.Length * 2);
        yield return Measured.Bytes("an item, in bytes", (double)bytes.Length / items.Length);
        yield return Measured.Microseconds("an item that is written (ItemWritten)", Time(() => Write(items)) / items.Length);
        yield return Measured.Microseconds("an item that is read (ItemRead)", Time(() => serializer.Deserialize(bytes)) / items.Length);
        byte[] one = serializer.SerializeToArray([items[0]]);
        yield return Measured.Microseconds("a batch of one item, written and read", Time(() => { Write([items[0]]); serializer.Deserialize(one); }));
        yield return Measured.Microseconds("a row of a claim (RowMade)", RowMade());

        void Write(Item[] batch)
        {
            buffer.ResetWrittenCount();
            serializer.Serialize(batch, buffer);
        }
    }

    /// <summary>A row for each of so many names.</summary>
    public static List<JournalRow> Rows(int count)
    {
        SimulatedGraph graph = SimulatedGraph.Of("tree", count);
        Partition partition = SimulatedRun.PartitionsOf(graph.Loop, 1).Single();
        while (partition.Work()) { }

        PartitionRows rows = new("run", graph.Loop, SimulatedGraph.Options);
        return [.. partition.NewlyBound.Select(rows.Claim)];
    }

    // half of them demands, half of them bound names
    private static Item[] Items()
    {
        SimulatedGraph graph = SimulatedGraph.Of("dag", Many);
        Partition[] partitions = [.. SimulatedRun.PartitionsOf(graph.Loop, 2)];
        Crossing crossing = new("run", graph.Loop, SimulatedGraph.Options);
        while (partitions[0].Work()) { }

        return [.. partitions[0].NewlyBound.Take(Many / 2).SelectMany(kept => new[] { crossing.Claim(kept.Claim, ItemKind.Bound), crossing.Demand(kept.Claim.Name, 3) })];
    }

    private static double RowMade()
    {
        SimulatedGraph graph = SimulatedGraph.Of("tree", Many);
        Partition partition = SimulatedRun.PartitionsOf(graph.Loop, 1).Single();
        while (partition.Work()) { }

        PartitionRows rows = new("run", graph.Loop, SimulatedGraph.Options);
        return Time(() => partition.NewlyBound.ForEach(kept => rows.Claim(kept))) / partition.NewlyBound.Count;
    }

    // the fastest of all rounds: what else the machine does only adds to it
    private static double Time(Action act) =>
        Enumerable
            .Range(0, Rounds)
            .Min(_ =>
            {
                long begin = Stopwatch.GetTimestamp();
                act();
                return Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
            });
}

using System.Diagnostics;
using AnyOrder.Orleans;

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>What it costs to run programs in partitions, and to make and to read what they say to each other.</summary>
internal static class WorkMeter
{
    private const int Many = 16;
    private const int Rounds = 3;
    private static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(5);

    public static IEnumerable<Measured> Measure(int size)
    {
        foreach (string name in new[] { "tree", "dag" })
        {
            Loop loop = SimulatedGraph.Of(name, size).Loop;
            Times alone = Fastest(loop, 1);
            Times many = Fastest(loop, Many);
            yield return Measured.Microseconds($"{name}: a step of a program, one partition (Step)", alone.Step);
            yield return new($"{name}: steps per program", ((double)alone.Steps / size).ToString("N2", System.Globalization.CultureInfo.InvariantCulture));
            yield return Measured.Microseconds($"{name}: a step, {Many} partitions", many.Step);
            yield return Measured.Microseconds($"{name}: the same, more for an item that is said (ItemSaid)", (many.Working.TotalMicroseconds - (alone.Step * many.Steps)) / many.Items);
            yield return Measured.Microseconds($"{name}: an item that is taken (ItemTaken)", many.Taking.TotalMicroseconds / many.Items);
        }
    }

    // what else the machine does only adds to it
    private static Times Fastest(Loop loop, int count) => Enumerable.Range(0, Rounds).Select(_ => Once([.. SimulatedRun.PartitionsOf(loop, count)])).MinBy(times => times.Working + times.Taking)!;

    private static Times Once(Partition[] partitions)
    {
        Times times = new();
        while (Array.Exists(partitions, partition => partition.HasWork))
        {
            foreach (Partition partition in partitions)
            {
                long begin = Stopwatch.GetTimestamp();
                while (Stopwatch.GetElapsedTime(begin) < Burst && partition.Work())
                {
                    times.Steps++;
                }

                times.Working += Stopwatch.GetElapsedTime(begin);
            }

            for (int from = 0; from < partitions.Length; from++)
            {
                foreach ((int to, List<Item> items) in partitions[from].Fetch())
                {
                    long begin = Stopwatch.GetTimestamp();
                    foreach (Item item in items)
                    {
                        partitions[to].Receive(from, item);
                    }

                    times.Taking += Stopwatch.GetElapsedTime(begin);
                    times.Items += items.Count;
                }
            }
        }

        return times;
    }

    private sealed class Times
    {
        public int Steps { get; set; }

        public int Items { get; set; }

        public TimeSpan Working { get; set; }

        public TimeSpan Taking { get; set; }

        public double Step => Working.TotalMicroseconds / Steps;
    }
}

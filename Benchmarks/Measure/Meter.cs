using System.Diagnostics;

namespace AnyOrder.Benchmarks;

/// <summary>Measures one run.</summary>
public static class Meter
{
    /// <exception cref="WrongChecksumException">The run gave other values than it should.</exception>
    public static Round Measure(Workload workload, Contestant contestant)
    {
        Collect();
        using HeapWatch heap = new();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        Values values = contestant.Run();
        // the result counts as there when a value of it can be read, whatever is made lazily
        _ = values(workload.Values - 1);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        Round round = new(time, GC.GetTotalAllocatedBytes(precise: true) - before, heap.Peak());
        WrongChecksumException.ThrowIfDifferent(workload.Expected, workload.Checksum(values));
        return round;
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}

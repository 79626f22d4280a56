namespace AnyOrder.Benchmarks;

/// <summary>Looks at the size of the heap every few milliseconds, which costs the measured run next to nothing.</summary>
public sealed class HeapWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(2);

    private readonly long before = GC.GetTotalMemory(forceFullCollection: false);
    private readonly ManualResetEventSlim stop = new();
    private readonly Thread thread;
    private long peak;

    public HeapWatch()
    {
        thread = new(Watch) { IsBackground = true };
        thread.Start();
    }

    /// <summary>The most bytes so far, beyond those before.</summary>
    public long Peak()
    {
        Look();
        return Math.Max(0, Volatile.Read(ref peak) - before);
    }

    public void Dispose()
    {
        stop.Set();
        thread.Join();
        stop.Dispose();
    }

    private void Watch()
    {
        while (!stop.Wait(Interval))
        {
            Look();
        }
    }

    private void Look()
    {
        long now = GC.GetTotalMemory(forceFullCollection: false);
        long seen = Volatile.Read(ref peak);
        while (now > seen)
        {
            seen = Interlocked.CompareExchange(ref peak, now, seen) is var found && found == seen ? now : found;
        }
    }
}

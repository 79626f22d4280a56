namespace AnyOrder.Benchmarks;

/// <summary>A single-threaded loop of what async methods do next, for one thread and so for plain collections.</summary>
public sealed class Pump : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> queue = new();

    /// <summary>Starts the work within a pump, and runs it until nothing is left to do.</summary>
    public static void Run(Func<Task> start)
    {
        SynchronizationContext? outer = Current;
        Pump pump = new();
        SetSynchronizationContext(pump);
        try
        {
            Task work = start();
            while (pump.queue.TryDequeue(out (SendOrPostCallback Callback, object? State) next))
            {
                next.Callback(next.State);
            }

            if (!work.IsCompleted)
            {
                throw new InvalidOperationException("The pump is empty, but the work is not done.");
            }

            work.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    public override void Post(SendOrPostCallback d, object? state) => queue.Enqueue((d, state));
}

namespace AnyOrder.Tests;

/// <summary>A thread on which everything that was posted runs in an order of its own choice: one seed, one order of all that could happen at any time.</summary>
public sealed class SeededContext(int seed) : SynchronizationContext
{
    private readonly Random random = new(seed);
    private readonly List<(SendOrPostCallback Callback, object? State)> posted = [];

    /// <summary>How many callbacks have run.</summary>
    public int Steps { get; private set; }

    /// <summary>What to do after each of them.</summary>
    public Action<int>? AfterStep { get; set; }

    public override void Post(SendOrPostCallback d, object? state) => posted.Add((d, state));

    /// <summary>Runs what is started until it has ended. Fails when nothing is left to run and it has not.</summary>
    public static T Run<T>(int seed, Func<SeededContext, Task<T>> start)
    {
        var former = Current;
        SeededContext context = new(seed);
        SetSynchronizationContext(context);
        try
        {
            var task = start(context);
            while (!task.IsCompleted)
                context.Step();
            return task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(former);
        }
    }

    private void Step()
    {
        if (posted.Count == 0)
            throw new InvalidOperationException("Everything waits, and nothing is left that could happen.");
        var chosen = random.Next(posted.Count);
        var (callback, state) = posted[chosen];
        posted.RemoveAt(chosen);
        callback(state);
        AfterStep?.Invoke(++Steps);
    }
}

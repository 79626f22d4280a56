namespace AnyOrder.Benchmarks.Simulation;

/// <summary>Virtual time: what is to happen, in the order of time; what comes at one time, in the order it was planned in. So nothing depends on the machine.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Action, (long Time, long Number)> _planned = new();
    private long _number;

    /// <summary>Nanoseconds since the beginning.</summary>
    public long Now { get; private set; }

    /// <summary>Does something when so many nanoseconds have passed.</summary>
    public void After(long delay, Action act) => _planned.Enqueue(act, (Now + delay, _number++));

    /// <summary>Goes on until nothing is planned.</summary>
    public void Run()
    {
        while (_planned.TryDequeue(out Action? act, out (long Time, long Number) when))
        {
            Now = when.Time;
            act();
        }
    }
}

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>The cores of a machine: whoever comes first is served first, and nobody is interrupted.</summary>
internal sealed class Cores(Agenda agenda, int count)
{
    private readonly Queue<(Func<long> Begin, Action End)> _waiting = new();
    private int _taken;

    /// <summary>How long they were at work, all together, in nanoseconds.</summary>
    public long Busy { get; private set; }

    /// <summary>The share of the time that they were at work.</summary>
    public double Utilisation(long time) => time == 0 ? 0 : (double)Busy / count / time;

    /// <summary>Does something when a core is free.</summary>
    /// <param name="begin">Begins it, and says how many nanoseconds it takes.</param>
    /// <param name="end">What comes of it.</param>
    public void Do(Func<long> begin, Action end)
    {
        if (_taken == count)
        {
            _waiting.Enqueue((begin, end));
            return;
        }

        _taken++;
        Start(begin, end);
    }

    private void Start(Func<long> begin, Action end)
    {
        long time = begin();
        Busy += time;
        agenda.After(
            time,
            () =>
            {
                if (_waiting.TryDequeue(out (Func<long> Begin, Action End) next))
                {
                    Start(next.Begin, next.End);
                }
                else
                {
                    _taken--;
                }

                end();
            }
        );
    }
}

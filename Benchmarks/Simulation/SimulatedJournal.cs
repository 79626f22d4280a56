namespace AnyOrder.Benchmarks.Simulation;

/// <summary>The journal of a partition, as a <see cref="AnyOrder.Durable" /> writer appends to it: rows wait for others, unless somebody waits for them or there are plenty; while one commit is under way, what comes queues.</summary>
internal sealed class SimulatedJournal(Cores silo, Cores database, Agenda agenda, Costs costs, Traffic traffic)
{
    private const int Plenty = 1 << 10;
    private const double Linger = 50_000;

    private int _queued;
    private int _committing;
    private bool _isWriting;
    private bool _isLingering;
    private bool _isWanted;
    private long _group;
    private List<Action> _current = [];
    private List<Action> _next = [];

    public void Add(int rows)
    {
        if (rows == 0)
        {
            return;
        }

        traffic.Rows += rows;
        _queued += rows;
        _isWanted |= _queued > Plenty;
        if (!_isWriting)
        {
            _isWriting = true;
            BeginLingering();
        }
        else if (_isLingering && _isWanted)
        {
            Commit();
        }
    }

    /// <summary>Does something when all that was added is kept.</summary>
    public void Flush(Action kept)
    {
        _isWanted = true;
        if (_queued > 0)
        {
            _next.Add(kept);
        }
        else if (_isWriting)
        {
            _current.Add(kept);
        }
        else
        {
            kept();
        }

        if (_isLingering)
        {
            Commit();
        }
    }

    private void BeginLingering()
    {
        _isLingering = true;
        if (_isWanted)
        {
            Commit();
            return;
        }

        long group = _group;
        agenda.After(
            Costs.Nanoseconds(Linger),
            () =>
            {
                if (_isLingering && _group == group)
                {
                    Commit();
                }
            }
        );
    }

    private void Commit()
    {
        (_isLingering, _isWanted) = (false, false);
        _group++;
        (_committing, _queued) = (_queued, 0);
        (_current, _next) = (_next, []);
        traffic.Commits++;
        silo.Do(
            () => Costs.Nanoseconds(costs.CommitSent + (_committing * costs.RowWritten)),
            () => database.Do(() => Costs.Nanoseconds(costs.DatabaseCommit + (_committing * costs.DatabaseRow)), () => agenda.After(Costs.Nanoseconds(costs.CommitLatency), Committed))
        );
    }

    private void Committed()
    {
        List<Action> kept = _current;
        _current = [];
        _isWriting = _queued > 0;
        if (_isWriting)
        {
            BeginLingering();
        }

        kept.ForEach(act => act());
    }
}

namespace AnyOrder.Orleans;

/// <summary>Leads the partitions of a run to its end: asks them how they stand, and tells them what comes next when nothing moves.</summary>
/// <param name="count">How many partitions there are.</param>
/// <param name="maxGenerations">The limit of the run.</param>
/// <param name="isKept">Whether a partition that was lost comes back with what it had; where it does not, the run begins anew.</param>
/// <param name="tell">Says something to a partition, and brings back its report.</param>
internal sealed class Coordinator(int count, int maxGenerations, bool isKept, Func<int, Instruction, Task<Report>> tell)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Course _course = new(maxGenerations);
    private long[] _epochs = new long[count];
    private long _epochsVersion = 1;
    private int _attempt = 1;
    private int _number;
    private Order _order = new(OrderKind.None);

    private IReadOnlyList<Report> _reports = [];

    /// <summary>What the partitions reported last.</summary>
    private IReadOnlyList<Report> Last { get; set; } = [];

    /// <summary>The last generation in which a program ran.</summary>
    public int Generation => Last.Select(report => report.Counts.Generation).DefaultIfEmpty().Max();

    /// <summary>How far the run has come.</summary>
    /// <param name="leading">What leads it.</param>
    public RunView View(Task leading)
    {
        var last = Last;
        return new()
        {
            Progress = new()
            {
                Programs = last.Sum(report => report.Counts.Programs),
                Ended = last.Sum(report => report.Counts.Ended),
                Bound = last.Sum(report => report.Counts.Bound),
                InFlight = last.Sum(report => report.Counts.Asked),
                Generation = Generation,
                IsInStep = _course.IsInStep,
                Trouble = last.Select(report => report.Trouble).FirstOrDefault(trouble => trouble is not null),
            },
            IsOver = leading.IsCompleted,
            IsCancelled = leading.IsCanceled,
            Failure = leading.Exception?.InnerException?.Message,
            Status = StatusOf(last),
        };
    }

    /// <summary>Leads the run to its end.</summary>
    /// <exception cref="ClusterRunException">A partition cannot go on.</exception>
    public async Task RunAsync(CancellationToken token)
    {
        while (true)
        {
            var before = _reports;
            Last = _reports = await Task.WhenAll(Enumerable.Range(0, count).Select(partition => TellAsync(partition, token))).WaitAsync(token).ConfigureAwait(false);

            if (_reports.Select((report, i) => (report, i)).FirstOrDefault(found => found.report.Failure is not null) is ({ Failure: { } failure }, var number))
            {
                throw new ClusterRunException($"Partition {number} cannot go on: {failure}");
            }

            if (HaveChanged() || AreAhead())
            {
                continue;
            }

            if (_order.Kind == OrderKind.End)
            {
                // what came about last is kept before anybody hears that the run is over
                if (_reports.All(report => report.IsOver))
                {
                    return;
                }

                continue;
            }

            // whoever was still twice, and nothing happened to it in between, was still when the last of them was seen for the first time: nobody has anything to say
            if (before.Count == 0 || !_reports.Zip(before).All(pair => pair.First.Attempt == _attempt && pair.First.IsStill && pair.Second.IsStill && pair.First.Version == pair.Second.Version))
            {
                continue;
            }

            var order = _course.Next([.. _reports.Select(report => report.State)]);

            if (order.Kind == OrderKind.Restart)
            {
                Restart();
            }
            else
            {
                _number++;
                _order = order;
            }

            _reports = [];
        }
    }

    /// <summary>Takes notice of partitions that another coordinator has led further, before it was lost.</summary>
    private bool AreAhead()
    {
        var attempt = _reports.Max(report => report.Attempt);

        if (attempt <= _attempt)
        {
            return false;
        }

        _attempt = attempt;
        _course.Restart(isInStep: false);
        Restart();
        _reports = [];
        return true;
    }

    /// <summary>Takes notice of partitions that were lost and are there again.</summary>
    private bool HaveChanged()
    {
        long[] epochs = [.. _reports.Select(report => report.Epoch)];

        if (epochs.SequenceEqual(_epochs))
        {
            return false;
        }

        var isFirst = Array.TrueForAll(_epochs, epoch => epoch == 0);
        _epochs = epochs;
        _epochsVersion = Random.Shared.NextInt64(1, long.MaxValue);

        if (!isFirst && (_course.IsInStep || !isKept))
        {
            // what was done in step is lost
            _course.Restart(_course.IsInStep);
            Restart();
        }
        else if (_order.Kind == OrderKind.End)
        {
            // whoever comes back has something to do before that
            _number++;
            _order = new(OrderKind.None);
        }

        _reports = [];
        return true;
    }

    private void Restart()
    {
        _attempt++;
        _number = 0;
        _order = new(OrderKind.None);
    }

    private static Status StatusOf(IReadOnlyCollection<Report> reports) =>
        reports.Any(report => report.State.HasConflicts) ? Status.Conflicted
        : reports.Any(report => report.Counts.Faulted > 0) ? Status.Faulted
        : reports.Any(report => report.Counts.Exhausted > 0 || report.State.Held > 0) ? Status.Exhausted
        : reports.Any(report => report.Counts.Ended < report.Counts.Programs) ? Status.Stuck
        : Status.Resolved;

    private async Task<Report> TellAsync(int partition, CancellationToken token)
    {
        var instruction = new Instruction
        {
            Attempt = _attempt,
            IsInStep = _course.IsInStep,
            Number = _number,
            Order = _order.Kind,
            Generation = _order.Generation,
            Epoch = _epochs[partition],
            EpochsVersion = _epochsVersion,
            // there are as many of them as partitions: they are said when they are news
            Epochs = Last.Count > 0 && Last[partition].EpochsVersion == _epochsVersion && Last[partition].Attempt == _attempt ? null : _epochs,
        };

        while (true)
        {
            token.ThrowIfCancellationRequested();

            try
            {
                return await tell(partition, instruction).ConfigureAwait(false);
            }
            catch (Exception error) when (error is not ClusterRunException && !token.IsCancellationRequested)
            {
                // its silo may be lost: it comes back on another one
                await Task.Delay(Pause, token).ConfigureAwait(false);
            }
        }
    }
}

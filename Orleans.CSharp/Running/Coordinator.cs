namespace AnyOrder.Orleans;

/// <summary>Leads the partitions of a run to its end: asks them how they stand, and tells them what comes next when nothing moves.</summary>
/// <param name="count">How many partitions there are.</param>
/// <param name="maxGenerations">The limit of the run.</param>
/// <param name="isKept">Whether a partition that was lost comes back with what it had; where it does not, the run begins anew.</param>
/// <param name="tell">Says something to a partition, and brings back its report.</param>
internal sealed class Coordinator(int count, int maxGenerations, bool isKept, Func<int, Instruction, Task<Report>> tell)
{
    private readonly Course _course = new(maxGenerations);
    private long[] _epochs = new long[count];
    private int _attempt = 1;
    private int _number;
    private Order _order = new(OrderKind.None);

    /// <summary>What the partitions reported last.</summary>
    public IReadOnlyList<Report> Reports { get; private set; } = [];

    /// <summary>Leads the run to its end.</summary>
    /// <exception cref="ClusterRunException">A partition cannot go on.</exception>
    public async Task RunAsync(CancellationToken token)
    {
        while (true)
        {
            var before = Reports;
            Reports = await Task.WhenAll(Enumerable.Range(0, count).Select(TellAsync)).WaitAsync(token).ConfigureAwait(false);

            if (Reports.Select((report, i) => (report, i)).FirstOrDefault(found => found.report.Failure is not null) is ({ Failure: { } failure }, var number))
            {
                throw new ClusterRunException($"Partition {number} cannot go on: {failure}");
            }

            if (HaveChanged())
            {
                continue;
            }

            // whoever was still twice, and nothing happened to it in between, was still when the last of them was seen for the first time: nobody has anything to say
            if (before.Count == 0 || !Reports.Zip(before).All(pair => pair.First.IsStill && pair.Second.IsStill && pair.First.Version == pair.Second.Version))
            {
                continue;
            }

            var order = _course.Next([.. Reports.Select(report => report.State)]);

            if (order.Kind == OrderKind.End)
            {
                return;
            }

            if (order.Kind == OrderKind.Restart)
            {
                Restart();
            }
            else
            {
                _number++;
                _order = order;
            }

            Reports = [];
        }
    }

    /// <summary>Takes notice of partitions that were lost and are there again.</summary>
    private bool HaveChanged()
    {
        long[] epochs = [.. Reports.Select(report => report.Epoch)];

        if (epochs.SequenceEqual(_epochs))
        {
            return false;
        }

        var isFirst = Array.TrueForAll(_epochs, epoch => epoch == 0);
        _epochs = epochs;

        if (!isFirst && (_course.IsInStep || !isKept))
        {
            _course.Lost();
            Restart();
        }

        Reports = [];
        return true;
    }

    private void Restart()
    {
        _attempt++;
        _number = 0;
        _order = new(OrderKind.None);
    }

    private Task<Report> TellAsync(int partition) =>
        tell(
            partition,
            new()
            {
                Attempt = _attempt,
                IsInStep = _course.IsInStep,
                Number = _number,
                Order = _order.Kind,
                Generation = _order.Generation,
                Epochs = _epochs,
            }
        );
}

namespace AnyOrder.Orleans;

/// <summary>How a run goes on when all partitions stand still: to its end, if what they did is exact; and in step, generation by generation, where it is not.</summary>
/// <param name="maxGenerations">The limit of the run.</param>
internal sealed class Course(int maxGenerations)
{
    private bool _isOpen;
    private bool _isAsking;

    /// <summary>Whether generations are run in step.</summary>
    public bool IsInStep { get; private set; }

    /// <summary>The generation that is run, in step.</summary>
    public int Generation { get; private set; }

    /// <summary>What comes next.</summary>
    /// <param name="states">What the partitions have come to.</param>
    public Order Next(IReadOnlyCollection<PartitionState> states)
    {
        var isAsking = states.Any(state => state.IsAsking);

        if (_isAsking && !isAsking)
        {
            // with the answers at hand, programs run in other generations
            _isAsking = false;
            return Restart();
        }

        if (!IsInStep)
        {
            return states.Any(state => !state.IsExact) ? Restart()
                : isAsking ? new(OrderKind.Ask)
                : new(OrderKind.End);
        }

        if (_isOpen)
        {
            _isOpen = false;
            return new(OrderKind.Commit, Generation);
        }

        if (states.Any(state => state.HasConflicts))
        {
            return new(OrderKind.End);
        }

        if (states.Any(state => state.Held > 0) && Generation < maxGenerations)
        {
            Generation++;
            _isOpen = true;
            return new(OrderKind.Open, Generation);
        }

        _isAsking = isAsking;
        return new(isAsking ? OrderKind.Ask : OrderKind.End);
    }

    /// <summary>Begins anew.</summary>
    public Order Restart(bool isInStep = true)
    {
        (IsInStep, Generation, _isOpen, _isAsking) = (isInStep, 0, false, false);
        return new(OrderKind.Restart);
    }
}

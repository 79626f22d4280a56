namespace AnyOrder.Orleans;

/// <summary>Where a partition is kept, if it is: opened when the partition comes up, read again when a run begins anew, and left to others when it is over.</summary>
/// <param name="setup">What the partitions of the run have in common.</param>
/// <param name="index">The number of the partition.</param>
/// <param name="token">Ends it.</param>
internal sealed class PartitionKeeping(RunSetup setup, int index, CancellationToken token) : IAsyncDisposable
{
    private SteadyJournal? _steady;

    /// <summary>Whether the run is kept anywhere.</summary>
    public bool IsKept => setup.Journal is not null;

    /// <summary>Where what happens is kept now; null where it is not.</summary>
    public PartitionJournal? Journal { get; private set; }

    /// <summary>What had been kept when it was opened.</summary>
    public Kept Kept => Journal?.Kept ?? Kept.Nothing;

    /// <summary>Why the journal cannot be used just now; null when it can.</summary>
    public string? Trouble => _steady?.Trouble;

    public async ValueTask OpenAsync()
    {
        if (setup.Journal is { } journal)
        {
            _steady = new(journal, PartitionJournal.IdOf(setup.RunId, index), token);
            Journal = await PartitionJournal.OpenAsync(setup, index, _steady, token).ConfigureAwait(false);
        }
    }

    /// <summary>Reads what has been kept by now.</summary>
    public async ValueTask ReopenAsync()
    {
        await DisposeAsync().ConfigureAwait(false);
        await OpenAsync().ConfigureAwait(false);
    }

    /// <summary>Keeps what has come about: bound names now, and ends of programs when the claims they made elsewhere are kept there.</summary>
    /// <param name="attempt">What it has come about at.</param>
    /// <param name="later">Lets something happen to the partition later.</param>
    public void Keep(Attempt attempt, Action<Action> later)
    {
        var partition = attempt.Partition;

        if (Journal is { } journal)
        {
            if (!partition.State.IsExact)
            {
                journal.KeepInexact();
            }

            journal.Keep(partition.NewlyBound);
            KeepDemanded(journal, partition, later);
            KeepEnds(journal, attempt, later);
        }
        else
        {
            partition.Release(partition.NewlyBound);
        }

        partition.NewlyBound.Clear();
        partition.NewlyEnded.Clear();
    }

    /// <summary>Ends when all that was to be kept is.</summary>
    public Task FlushAsync() => Journal?.FlushAsync() ?? Task.CompletedTask;

    /// <summary>Keeps nothing more: what that needs is for others.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Journal is { } journal)
        {
            Journal = null;
            await journal.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Lets others be told of the names of rules when they are kept.</summary>
    private void KeepDemanded(PartitionJournal journal, Partition partition, Action<Action> later)
    {
        KeptClaim[] demanded = [.. partition.NewlyBound.Where(bound => bound.Demanded != Owned.Never)];

        if (demanded.Length > 0)
        {
            _ = journal.FlushAsync().ContinueWith(flushed => later(() => Release(flushed)), token, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        void Release(Task flushed)
        {
            // one that could not be kept is said there
            flushed.GetAwaiter().GetResult();
            partition.Release(demanded);
        }
    }

    private void KeepEnds(PartitionJournal journal, Attempt attempt, Action<Action> later)
    {
        if (attempt.Partition.NewlyEnded.Count == 0)
        {
            return;
        }

        KeptEnd[] ended = [.. attempt.Partition.NewlyEnded];
        var taken = attempt.ClaimsTakenAsync();

        if (taken.IsCompletedSuccessfully)
        {
            journal.Keep(ended);
        }
        else
        {
            _ = taken.ContinueWith(_ => later(() => KeepIn(journal, ended)), token, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        }
    }

    // one that was closed meanwhile was closed since the run begins anew, or is over: nobody misses them
    private void KeepIn(PartitionJournal journal, KeptEnd[] ended)
    {
        if (ReferenceEquals(journal, Journal))
        {
            journal.Keep(ended);
        }
    }
}

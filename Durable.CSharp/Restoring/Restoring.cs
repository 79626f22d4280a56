namespace AnyOrder.Durable;

/// <summary>Reads the journal of a run.</summary>
internal static class Restoring
{
    /// <summary>What the journal holds.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="journal">Its journal.</param>
    /// <param name="loop">The loop that is to go on with it.</param>
    /// <param name="options">How it is run.</param>
    /// <param name="remembersNames">Whether the names are remembered that rows bind.</param>
    /// <param name="token">Cancels the reading.</param>
    public static async ValueTask<Restored> ReadAsync(
        string runId,
        IJournalRun journal,
        Loop loop,
        DurableOptions options,
        bool remembersNames,
        CancellationToken token
    )
    {
        var (restored, forgotten) = await TakeAsync([]).ConfigureAwait(false);

        // what was taken before it was known to be forgotten is not taken back: few runs forget anything
        if (forgotten.Count > 0)
        {
            (restored, _) = await TakeAsync(forgotten).ConfigureAwait(false);
        }

        restored.Recollections.ForgetOpen();

        if (restored.Failure is null && RunAgain.InstancesOf(loop, restored) is { Count: > 0 } again)
        {
            var rows = await JournalRows.ListAsync(journal, token).ConfigureAwait(false);
            RunAgain.Mark(loop, restored, rows.FindAll(row => !forgotten.Contains(row.Number)), again);
        }

        return restored;

        async ValueTask<(Restored, HashSet<long>)> TakeAsync(HashSet<long> withoutRows)
        {
            var taken = new Restored(runId, loop, options.Codecs);
            var intake = new RowIntake(loop, taken, options.Run.MaxOperations, remembersNames, withoutRows);
            await JournalRows.ReadAsync(journal, intake.TakeAll, token).ConfigureAwait(false);
            return (taken, intake.Forgotten);
        }
    }
}

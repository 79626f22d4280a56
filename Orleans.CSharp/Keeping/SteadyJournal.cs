using AnyOrder.Durable;

namespace AnyOrder.Orleans;

/// <summary>The journal of a partition, which does not give up: while the journal cannot be reached, it is tried again. What was asked for and not acknowledged is looked for before it is asked for again.</summary>
internal sealed class SteadyJournal(IJournal journal, string runId, CancellationToken token) : IJournalRun
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private IJournalRun? _run;
    private bool _wasOpen;

    /// <summary>Why the journal cannot be used just now; null when it can.</summary>
    public string? Trouble { get; private set; }

    public async ValueTask<IReadOnlyList<JournalRow>> ReadAsync(long after, int most, CancellationToken token = default) =>
        await SteadilyAsync((run, _) => run.ReadAsync(after, most, token)).ConfigureAwait(false);

    public async ValueTask AppendAsync(IReadOnlyList<JournalRow> rows, CancellationToken token = default) =>
        await SteadilyAsync(
                async (run, isFirst) =>
                {
                    if (isFirst || !await HasAsync(run, rows).ConfigureAwait(false))
                    {
                        await run.AppendAsync(rows, token).ConfigureAwait(false);
                    }

                    return true;
                }
            )
            .ConfigureAwait(false);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _run, null) is { } run)
        {
            await run.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> HasAsync(IJournalRun run, IReadOnlyList<JournalRow> rows)
    {
        // one row more: these may be kept, and somebody else may have gone on from there
        var kept = await run.ReadAsync(rows[0].Number - 1, rows.Count + 1, token).ConfigureAwait(false);
        return kept.Count == 0 ? false
            : kept.SequenceEqual(rows) ? true
            : throw new LostException($"The journal of {runId} was written by somebody else meanwhile.");
    }

    private async ValueTask<T> SteadilyAsync<T>(Func<IJournalRun, bool, ValueTask<T>> act)
    {
        for (var (pause, isFirst) = (FirstPause, true); ; pause = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks)), isFirst = false)
        {
            token.ThrowIfCancellationRequested();

            try
            {
                var done = await act(_run ??= await OpenAsync().ConfigureAwait(false), isFirst).ConfigureAwait(false);
                Trouble = null;
                return done;
            }
            catch (JournalException error)
            {
                Trouble = error.Message;
                await DisposeAsync().ConfigureAwait(false);
                await Task.Delay(pause, token).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Opens it: from whoever has it when this one has come after it, but never back from whoever came later.</summary>
    private async ValueTask<IJournalRun> OpenAsync()
    {
        var run = journal is PostgresJournal postgres
            ? await postgres.OpenAsync(runId, takesOver: !_wasOpen, token).ConfigureAwait(false)
            : await journal.OpenAsync(runId, token).ConfigureAwait(false);
        _wasOpen = true;
        return run;
    }
}

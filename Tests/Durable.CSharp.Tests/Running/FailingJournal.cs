namespace AnyOrder.Durable.Tests.Running;

/// <summary>A journal that fails when it is told to, before it has done what it was asked for or after.</summary>
internal sealed class FailingJournal(IJournal journal, Func<string, IReadOnlyList<JournalRow>, bool> fails, bool isDone = false, Exception? error = null)
    : IJournal
{
    /// <summary>Fails at the call with this number, counted from 1, whichever it is.</summary>
    public static FailingJournal AtCall(IJournal journal, int number, bool isDone)
    {
        var calls = 0;
        return new(journal, (_, _) => Interlocked.Increment(ref calls) == number, isDone);
    }

    /// <summary>Fails when a row of this kind is to be added.</summary>
    public static FailingJournal AtRow(IJournal journal, RowKind kind, Exception? error = null) =>
        new(journal, (_, rows) => rows.Any(row => row.Kind == kind), error: error);

    public bool HasFailed { get; private set; }

    public async ValueTask<IJournalRun> OpenAsync(string runId, CancellationToken token = default)
    {
        await using var opened = new Undone(null);
        return await DoAsync(
            "open",
            [],
            async () =>
            {
                var run = await journal.OpenAsync(runId, token);
                opened.Run = run;
                return (IJournalRun)new FailingRun(this, run);
            },
            () => opened.Run = null
        );
    }

    public ValueTask<IReadOnlyList<string>> RunsAsync(CancellationToken token = default) => journal.RunsAsync(token);

    private async ValueTask<T> DoAsync<T>(string call, IReadOnlyList<JournalRow> rows, Func<Task<T>> act, Action? done = null)
    {
        var isFailing = fails(call, rows);
        HasFailed |= isFailing;
        var exception = error ?? new JournalException("The disk is full.");

        if (isFailing && !isDone)
        {
            throw exception;
        }

        var result = await act();

        if (isFailing)
        {
            throw exception;
        }

        done?.Invoke();
        return result;
    }

    // a journal that was opened and not handed out is closed
    private sealed class Undone(IJournalRun? run) : IAsyncDisposable
    {
        public IJournalRun? Run { get; set; } = run;

        public ValueTask DisposeAsync() => Run?.DisposeAsync() ?? default;
    }

    private sealed class FailingRun(FailingJournal owner, IJournalRun run) : IJournalRun
    {
        public ValueTask<IReadOnlyList<JournalRow>> ReadAsync(long after, int most, CancellationToken token = default) =>
            owner.DoAsync("read", [], async () => await run.ReadAsync(after, most, token));

        public async ValueTask AppendAsync(IReadOnlyList<JournalRow> rows, CancellationToken token = default) =>
            await owner.DoAsync(
                "append",
                rows,
                async () =>
                {
                    await run.AppendAsync(rows, token);
                    return true;
                }
            );

        public ValueTask DisposeAsync() => run.DisposeAsync();
    }
}

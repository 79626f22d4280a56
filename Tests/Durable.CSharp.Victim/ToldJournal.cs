namespace AnyOrder.Durable.Victim;

/// <summary>A journal that says which rows it has acknowledged.</summary>
internal sealed class ToldJournal(IJournal journal, Voice voice) : IJournal
{
    public async ValueTask<IJournalRun> OpenAsync(string runId, CancellationToken token = default) =>
        new Run(await journal.OpenAsync(runId, token), voice);

    public ValueTask<IReadOnlyList<string>> RunsAsync(CancellationToken token = default) => journal.RunsAsync(token);

    private sealed class Run(IJournalRun run, Voice voice) : IJournalRun
    {
        public ValueTask<IReadOnlyList<JournalRow>> ReadAsync(long after, int most, CancellationToken token = default) =>
            run.ReadAsync(after, most, token);

        public async ValueTask AppendAsync(IReadOnlyList<JournalRow> rows, CancellationToken token = default)
        {
            await run.AppendAsync(rows, token);
            voice.Say(rows[^1].Number);
        }

        public ValueTask DisposeAsync() => run.DisposeAsync();
    }
}

using AnyOrder.Durable;

namespace AnyOrder.Samples.Import;

/// <summary>A journal that has the process end, as soon as so many answers of sources were acknowledged by it.</summary>
internal sealed class DyingJournal(IJournal journal, int answers, Action die) : IJournal
{
    public async ValueTask<IJournalRun> OpenAsync(string runId, CancellationToken token = default) =>
        new Run(await journal.OpenAsync(runId, token), answers, die);

    public ValueTask<IReadOnlyList<string>> RunsAsync(CancellationToken token = default) => journal.RunsAsync(token);

    private sealed class Run(IJournalRun run, int left, Action die) : IJournalRun
    {
        public ValueTask<IReadOnlyList<JournalRow>> ReadAsync(long after, int most, CancellationToken token = default) =>
            run.ReadAsync(after, most, token);

        public async ValueTask AppendAsync(IReadOnlyList<JournalRow> rows, CancellationToken token = default)
        {
            await run.AppendAsync(rows, token);
            left -= rows.Count(row => row.Kind == RowKind.Answer);
            if (left <= 0)
            {
                die();
            }
        }

        public ValueTask DisposeAsync() => run.DisposeAsync();
    }
}

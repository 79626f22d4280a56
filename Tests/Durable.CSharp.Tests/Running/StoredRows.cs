namespace AnyOrder.Durable.Tests.Running;

/// <summary>What a journal holds, and journals that hold what they are told to.</summary>
internal static class StoredRows
{
    public static IReadOnlyList<JournalRow> RowsOf(this IJournal journal, string runId)
    {
        var run = journal.OpenAsync(runId).AsTask().Result;
        var rows = run.ReadAsync(0, int.MaxValue).AsTask().Result;
        run.DisposeAsync().AsTask().Wait();
        return rows;
    }

    public static IJournal JournalOf(string runId, IReadOnlyList<JournalRow> rows)
    {
        var journal = Journal.InMemory();
        var run = journal.OpenAsync(runId).AsTask().Result;
        run.AppendAsync(rows).AsTask().Wait();
        run.DisposeAsync().AsTask().Wait();
        return journal;
    }
}

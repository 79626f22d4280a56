namespace AnyOrder.Durable;

/// <summary>Reads all rows of a run.</summary>
internal static class JournalRows
{
    // larger lists would be large objects to the collector
    private const int PageSize = 800;

    /// <summary>Takes all rows, a page at a time: while one is taken, the next is read.</summary>
    public static async ValueTask ReadAsync(IJournalRun journal, Action<IReadOnlyList<JournalRow>> take, CancellationToken token)
    {
        var page = await journal.ReadAsync(0, PageSize, token).ConfigureAwait(false);

        while (page.Count > 0)
        {
            var last = page[^1].Number;
            var next = Task.Run(async () => await journal.ReadAsync(last, PageSize, token).ConfigureAwait(false), token);

            try
            {
                take(page);
            }
            finally
            {
                // nobody else may use the journal before it has read
                await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            page = await next.ConfigureAwait(false);
        }
    }

    /// <summary>All rows.</summary>
    public static async ValueTask<List<JournalRow>> ListAsync(IJournalRun journal, CancellationToken token)
    {
        var rows = new List<JournalRow>();
        await ReadAsync(journal, rows.AddRange, token).ConfigureAwait(false);
        return rows;
    }
}

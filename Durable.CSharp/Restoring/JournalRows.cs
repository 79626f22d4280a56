namespace AnyOrder.Durable;

/// <summary>Reads all rows of a run.</summary>
internal static class JournalRows
{
    // larger lists would be large objects to the collector
    private const int PageSize = 800;

    /// <summary>All rows. While a page of them is read, the one before it is taken.</summary>
    public static async ValueTask<IReadOnlyList<JournalRow>> ReadAsync(
        IJournalRun journal,
        Action<IReadOnlyList<JournalRow>> take,
        CancellationToken token
    )
    {
        var rows = new List<JournalRow>();
        var page = await journal.ReadAsync(0, PageSize, token).ConfigureAwait(false);

        while (page.Count > 0)
        {
            rows.AddRange(page);
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

        return rows;
    }
}

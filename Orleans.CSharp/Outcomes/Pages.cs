using System.Runtime.CompilerServices;

namespace AnyOrder.Orleans;

/// <summary>Reads what partitions have come to, a page at a time.</summary>
/// <param name="count">How many partitions there are.</param>
/// <param name="read">Reads a page of a partition.</param>
internal sealed class Pages(int count, Func<int, OutcomeQuery, Task<OutcomePage>> read)
{
    /// <summary>All of what is asked for, one partition after the other.</summary>
    public async Task<List<T>> AllAsync<T>(OutcomeQuery query, Func<OutcomePage, T[]> items)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, count).Select(async partition => await OneAsync(partition, query, items).ToListAsync().ConfigureAwait(false))).ConfigureAwait(false);
        return [.. all.SelectMany(list => list)];
    }

    /// <summary>All of what is asked for, in order, where each partition has it in order. No more is held than a page of each partition.</summary>
    public async IAsyncEnumerable<T> MergedAsync<T>(OutcomeQuery query, Func<OutcomePage, T[]> items, Func<T, string> key, [EnumeratorCancellation] CancellationToken token = default)
    {
        var sources = Enumerable.Range(0, count).Select(partition => OneAsync(partition, query, items, token).GetAsyncEnumerator(token)).ToList();
        PriorityQueue<IAsyncEnumerator<T>, string> next = new(StringComparer.Ordinal);

        try
        {
            foreach (var source in sources)
            {
                await AdvanceAsync(source).ConfigureAwait(false);
            }

            while (next.TryDequeue(out var source, out _))
            {
                yield return source.Current;
                await AdvanceAsync(source).ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (var source in sources)
            {
                await source.DisposeAsync().ConfigureAwait(false);
            }
        }

        async ValueTask AdvanceAsync(IAsyncEnumerator<T> source)
        {
            if (await source.MoveNextAsync().ConfigureAwait(false))
            {
                next.Enqueue(source, key(source.Current));
            }
        }
    }

    private async IAsyncEnumerable<T> OneAsync<T>(int partition, OutcomeQuery query, Func<OutcomePage, T[]> items, [EnumeratorCancellation] CancellationToken token = default)
    {
        for (var after = 0; ;)
        {
            token.ThrowIfCancellationRequested();
            var page = await read(partition, query with { After = after }).ConfigureAwait(false);

            foreach (var item in items(page))
            {
                yield return item;
            }

            if (!page.HasMore)
            {
                yield break;
            }

            after += items(page).Length;
        }
    }
}

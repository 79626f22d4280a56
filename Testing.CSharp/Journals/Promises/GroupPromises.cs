using System.Collections;
using AnyOrder.Durable;

namespace AnyOrder.Testing.Journals;

/// <summary>What is added together is there together.</summary>
internal static class GroupPromises
{
    private const int Rows = 4;

    // more often than this nobody has to look at a row
    private const int MostLooks = 20;

    public static IReadOnlyList<JournalCheck> Checks { get; } =
        [
            new("All rows of a group are added or none", AllOrNone),
            new("A group of no rows adds none", NoRows),
            new("A call that was canceled before it began does nothing", Canceled),
        ];

    private static async Task AllOrNone(Probe probe)
    {
        string id = probe.Id();
        JournalRow[] first = SampleRows.Many(2);
        JournalRow[] group = SampleRows.Many(Rows, 3);
        await probe.AppendAsync(id, first).ConfigureAwait(false);
        for (int looks = 0; looks < Rows * MostLooks; looks++)
        {
            bool added = false;
            IJournalRun run = await probe.OpenAsync(id).ConfigureAwait(false);
            await using (run.ConfigureAwait(false))
            {
                // twice: the run is to take more after one that failed
                for (int time = 1; time <= 2 && !added; time++)
                {
                    added = await TryAsync(run, new Breaking(group, looks)).ConfigureAwait(false);
                    await probe.ExpectAsync(run, added ? [.. first, .. group] : first).ConfigureAwait(false);
                }
            }

            await probe.ExpectAsync(id, added ? [.. first, .. group] : first).ConfigureAwait(false);
            if (added)
            {
                return;
            }
        }

        throw probe.Broken($"that {Rows} rows are added once they were looked at {MostLooks} times each", "that they were not");
    }

    private static async Task<bool> TryAsync(IJournalRun run, Breaking group)
    {
        try
        {
            await run.AppendAsync(group).ConfigureAwait(false);
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    private static async Task NoRows(Probe probe)
    {
        string id = probe.Id();
        await probe.AppendAsync(id).ConfigureAwait(false);
        await probe.AppendAsync(id, SampleRows.Many(1)).ConfigureAwait(false);
        await probe.AppendAsync(id).ConfigureAwait(false);
        await probe.ExpectAsync(id, SampleRows.Many(1)).ConfigureAwait(false);
    }

    private static async Task Canceled(Probe probe)
    {
        string id = probe.Id();
        CancellationToken canceled = new(canceled: true);
        await probe.ExpectRefusalAsync<OperationCanceledException>("opening", async () => await probe.Open().OpenAsync(id, canceled).ConfigureAwait(false)).ConfigureAwait(false);
        IJournalRun run = await probe.OpenAsync(id).ConfigureAwait(false);
        await using (run.ConfigureAwait(false))
        {
            await probe
                .ExpectRefusalAsync<OperationCanceledException>("adding", async () => await run.AppendAsync(SampleRows.Many(2), canceled).ConfigureAwait(false))
                .ConfigureAwait(false);
            await probe.ExpectRefusalAsync<OperationCanceledException>("reading", async () => await run.ReadAsync(0, 1, canceled).ConfigureAwait(false)).ConfigureAwait(false);
            await probe.ExpectAsync(run).ConfigureAwait(false);
            await run.AppendAsync(SampleRows.Many(1)).ConfigureAwait(false);
        }
    }

    /// <summary>Rows that can be looked at so many times and then no more, as if the journal had broken in the middle.</summary>
    private sealed class Breaking(JournalRow[] rows, int looks) : IReadOnlyList<JournalRow>
    {
        private int _left = looks;

        public int Count => rows.Length;

        public JournalRow this[int index] => _left-- > 0 ? rows[index] : throw new NotSupportedException("The list breaks, as the check wants.");

        public IEnumerator<JournalRow> GetEnumerator()
        {
            for (int i = 0; i < Count; i++)
            {
                yield return this[i];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

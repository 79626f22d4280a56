using AnyOrder.Durable;

namespace AnyOrder.Testing.Journals;

/// <summary>Rows can be read from anywhere, in pages of any length.</summary>
internal static class PagePromises
{
    private const int Rows = 7;

    public static IReadOnlyList<JournalCheck> Checks { get; } =
        [
            new("A page begins and ends wherever it is to", EveryPage),
            new("There is nothing after the last row", NothingAfterTheLast),
            new("A page that cannot be meant is refused", NoPage),
        ];

    private static async Task EveryPage(Probe probe)
    {
        JournalRow[] rows = SampleRows.Many(Rows);
        IJournalRun run = await probe.OpenAsync(probe.Id()).ConfigureAwait(false);
        await using (run.ConfigureAwait(false))
        {
            // in two groups, which no page is to notice
            await run.AppendAsync(rows[..3]).ConfigureAwait(false);
            await run.AppendAsync(rows[3..]).ConfigureAwait(false);
            for (int after = 0; after <= Rows + 1; after++)
            {
                for (int most = 1; most <= Rows + 1; most++)
                {
                    IReadOnlyList<JournalRow> page = await run.ReadAsync(after, most).ConfigureAwait(false);
                    probe.Expect([.. rows.Skip(after).Take(most)], page, $"up to {most} rows after row {after}");
                }
            }
        }
    }

    private static async Task NothingAfterTheLast(Probe probe)
    {
        IJournalRun run = await probe.OpenAsync(probe.Id()).ConfigureAwait(false);
        await using (run.ConfigureAwait(false))
        {
            await run.AppendAsync(SampleRows.Many(Rows)).ConfigureAwait(false);
            foreach (long after in (long[])[Rows, Rows + 1, int.MaxValue, 1L << 40, long.MaxValue - 1, long.MaxValue])
            {
                probe.Expect([], await run.ReadAsync(after, int.MaxValue).ConfigureAwait(false), $"rows after row {after}");
            }
        }
    }

    private static async Task NoPage(Probe probe)
    {
        IJournalRun run = await probe.OpenAsync(probe.Id()).ConfigureAwait(false);
        await using (run.ConfigureAwait(false))
        {
            await probe.ExpectRefusalAsync<ArgumentOutOfRangeException>("a page after row -1", async () => await run.ReadAsync(-1, 1).ConfigureAwait(false)).ConfigureAwait(false);
            await probe.ExpectRefusalAsync<ArgumentOutOfRangeException>("a page of no rows", async () => await run.ReadAsync(0, 0).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }
}

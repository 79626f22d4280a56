using AnyOrder.Durable;

namespace AnyOrder.Testing.Journals;

/// <summary>Numbers go on from the last one.</summary>
internal static class NumberPromises
{
    public static IReadOnlyList<JournalCheck> Checks { get; } =
        [
            new("Rows whose numbers do not go on from the last one are refused, and nothing is added", WrongNumbers),
            new("Numbers go on where they stood when the run is opened anew", WrongNumbersAnew),
        ];

    private static async Task WrongNumbers(Probe probe)
    {
        IJournalRun run = await probe.OpenAsync(probe.Id()).ConfigureAwait(false);
        await using (run.ConfigureAwait(false))
        {
            await ExpectRefusalsAsync(probe, run, []).ConfigureAwait(false);
            JournalRow[] rows = SampleRows.Many(3);
            await run.AppendAsync(rows).ConfigureAwait(false);
            await ExpectRefusalsAsync(probe, run, rows).ConfigureAwait(false);
            await run.AppendAsync(SampleRows.Many(1, 4)).ConfigureAwait(false);
        }
    }

    private static async Task WrongNumbersAnew(Probe probe)
    {
        string id = probe.Id();
        JournalRow[] rows = SampleRows.Many(3);
        await probe.AppendAsync(id, rows).ConfigureAwait(false);
        IJournalRun run = await probe.OpenAsync(id).ConfigureAwait(false);
        await using (run.ConfigureAwait(false))
        {
            await ExpectRefusalsAsync(probe, run, rows).ConfigureAwait(false);
        }
    }

    private static async Task ExpectRefusalsAsync(Probe probe, IJournalRun run, JournalRow[] there)
    {
        long next = there.Length + 1;
        long[][] wrong =
        [
            [next - 1],
            [next + 1],
            [0],
            [-1],
            [long.MaxValue],
            [long.MinValue],
            [next, next],
            [next, next + 2],
            [next, next + 1, next],
            [next + 1, next],
        ];
        foreach (long[] numbers in there.Length > 0 ? [[1], .. wrong] : wrong)
        {
            JournalRow[] rows = [.. numbers.Select(number => SampleRows.Plain(number))];
            string what = $"numbers {string.Join(", ", numbers)} after {there.Length} rows";
            await probe.ExpectRefusalAsync<ArgumentException>(what, async () => await run.AppendAsync(rows).ConfigureAwait(false)).ConfigureAwait(false);
            await probe.ExpectAsync(run, there).ConfigureAwait(false);
        }
    }
}

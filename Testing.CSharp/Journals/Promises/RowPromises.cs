using AnyOrder.Durable;

namespace AnyOrder.Testing.Journals;

/// <summary>Rows are kept as they are.</summary>
internal static class RowPromises
{
    public static IReadOnlyList<JournalCheck> Checks { get; } =
        [
            new("Rows come back equal and in order", EqualAndInOrder),
            new("Rows are there after the run was closed and opened anew, and more can be added", SurviveClosing),
            new("Texts come back exactly as they are, or are refused", TextsAreExact),
            new("Kinds, marks and positions are numbers like others, also those that nobody knows", Extremes),
            new("Rows that were read stay as they are", StayAsTheyAre),
        ];

    private static async Task EqualAndInOrder(Probe probe)
    {
        IJournalRun run = await probe.OpenAsync(probe.Id()).ConfigureAwait(false);
        await using (run.ConfigureAwait(false))
        {
            await probe.ExpectAsync(run).ConfigureAwait(false);
            await run.AppendAsync(SampleRows.Various).ConfigureAwait(false);
            await probe.ExpectAsync(run, SampleRows.Various).ConfigureAwait(false);
        }
    }

    private static async Task SurviveClosing(Probe probe)
    {
        string id = probe.Id();
        await probe.AppendAsync(id, SampleRows.Various).ConfigureAwait(false);
        await probe.ExpectAsync(id, SampleRows.Various).ConfigureAwait(false);
        JournalRow[] more = SampleRows.Many(3, SampleRows.Various.Length + 1);
        await probe.AppendAsync(id, more).ConfigureAwait(false);
        await probe.ExpectAsync(id, [.. SampleRows.Various, .. more]).ConfigureAwait(false);
    }

    private static async Task TextsAreExact(Probe probe)
    {
        string[] texts =
        [
            "",
            " ",
            " a ",
            "a",
            "A",
            "é",
            "e\u0301",
            "日本語",
            "\U0001F600",
            "\uFEFFa",
            "a\0b",
            "\0",
            "line\r\nline\n",
            "'\"`\\/%_*?",
            new('x', 100_000),
            "\uD800",
            "a\uDC00b",
        ];
        for (int i = 0; i < texts.Length; i++)
        {
            string id = probe.Id($"text {i}");
            string text = texts[i];
            JournalRow row = SampleRows.Plain(1, text) with { Family = text, Label = text, Codec = text };
            bool refused = false;
            try
            {
                await probe.AppendAsync(id, row).ConfigureAwait(false);
            }
            catch (ArgumentException) when (HasHalfOfPair(text))
            {
                refused = true;
            }

            await probe.ExpectAsync(id, refused ? [] : [row]).ConfigureAwait(false);
        }
    }

    private static async Task Extremes(Probe probe)
    {
        JournalRow plain = SampleRows.Plain(1);
        JournalRow[] rows =
        [
            plain with { Position = int.MaxValue },
            plain with { Number = 2, Position = int.MinValue },
            plain with { Number = 3, Kind = (RowKind)int.MaxValue, Marks = (RowMarks)int.MaxValue },
            plain with { Number = 4, Kind = (RowKind)int.MinValue, Marks = (RowMarks)int.MinValue, Position = -1 },
            plain with { Number = 5, Kind = 0 },
        ];
        string id = probe.Id();
        await probe.AppendAsync(id, rows).ConfigureAwait(false);
        await probe.ExpectAsync(id, rows).ConfigureAwait(false);
    }

    private static async Task StayAsTheyAre(Probe probe)
    {
        IJournalRun run = await probe.OpenAsync(probe.Id()).ConfigureAwait(false);
        IReadOnlyList<JournalRow> read;
        await using (run.ConfigureAwait(false))
        {
            await run.AppendAsync(SampleRows.Various).ConfigureAwait(false);
            read = await run.ReadAsync(0, 4).ConfigureAwait(false);
            await run.ReadAsync(4, 4).ConfigureAwait(false);
            await run.AppendAsync(SampleRows.Many(1, SampleRows.Various.Length + 1)).ConfigureAwait(false);
            probe.Expect(SampleRows.Various[..4], read, "the first page after others were read");
        }

        probe.Expect(SampleRows.Various[..4], read, "the first page after the run was closed");
    }

    private static bool HasHalfOfPair(string text) => text.EnumerateRunes().Any(rune => rune.Value == 0xFFFD) && !text.Contains('\uFFFD');
}

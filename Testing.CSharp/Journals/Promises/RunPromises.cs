using AnyOrder.Durable;

namespace AnyOrder.Testing.Journals;

/// <summary>Every run has rows of its own.</summary>
internal static class RunPromises
{
    private const int Together = 8;
    private const int Groups = 10;

    private static readonly string[] Ids =
    [
        "a",
        "A",
        " a",
        "a ",
        "a.",
        "a..",
        "..",
        "a/b",
        "a\\b",
        "a:b",
        "a*?<>|",
        "'a'; DROP TABLE runs; --",
        "\"a\"",
        "%",
        "_",
        "a\nb",
        "a\0b",
        "é",
        "e\u0301",
        "ß",
        "SS",
        "ı",
        "I",
        "日本語",
        "\U0001F600",
        "CON",
        "aux.txt",
        "007",
        "7",
        new('x', 5_000),
        new string('x', 5_000) + "y",
    ];

    public static IReadOnlyList<JournalCheck> Checks { get; } =
        [
            new("Runs are apart from each other", Apart),
            new("The id of a run is taken exactly as it is written", ExactIds),
            new("An empty id is refused", EmptyId),
            new("Runs that are written at the same time all have their rows", AtTheSameTime),
            new("The list of runs has each of them once, in ordinal order", ListOfRuns),
        ];

    private static async Task Apart(Probe probe)
    {
        string[] ids = [probe.Id("1"), probe.Id("2"), probe.Id("3")];
        IJournal journal = probe.Open();
        List<IJournalRun> runs = [];
        try
        {
            foreach (string id in ids)
            {
                runs.Add(await journal.OpenAsync(id).ConfigureAwait(false));
            }

            // in turns, so that their rows lie between each other
            for (int number = 1; number <= 3; number++)
            {
                for (int i = 0; i < runs.Count; i++)
                {
                    await runs[i].AppendAsync([SampleRows.Plain(number, $"name {i}")]).ConfigureAwait(false);
                }
            }

            for (int i = 0; i < runs.Count; i++)
            {
                await probe.ExpectAsync(runs[i], SampleRows.Many(3, 1, $"name {i}")).ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (IJournalRun run in runs)
            {
                await run.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task ExactIds(Probe probe)
    {
        for (int i = 0; i < Ids.Length; i++)
        {
            await probe.ExpectAsync(probe.Id(Ids[i])).ConfigureAwait(false);
            await probe.AppendAsync(probe.Id(Ids[i]), SampleRows.Plain(1, $"name {i}")).ConfigureAwait(false);
        }

        for (int i = 0; i < Ids.Length; i++)
        {
            await probe.ExpectAsync(probe.Id(Ids[i]), SampleRows.Plain(1, $"name {i}")).ConfigureAwait(false);
        }

        await ExpectListedAsync(probe, Ids).ConfigureAwait(false);
    }

    private static async Task EmptyId(Probe probe)
    {
        IJournal journal = probe.Open();
        await probe.ExpectRefusalAsync<ArgumentException>("the id \"\"", async () => await journal.OpenAsync("").ConfigureAwait(false)).ConfigureAwait(false);
        await probe.ExpectRefusalAsync<ArgumentNullException>("the id null", async () => await journal.OpenAsync(null!).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private static async Task AtTheSameTime(Probe probe)
    {
        await Task.WhenAll(Enumerable.Range(0, Together).Select(i => Task.Run(() => WriteAsync(i)))).ConfigureAwait(false);
        for (int i = 0; i < Together; i++)
        {
            await probe.ExpectAsync(probe.Id($"{i}"), SampleRows.Many(Groups * 2, 1, $"name {i}")).ConfigureAwait(false);
        }

        async Task WriteAsync(int i)
        {
            IJournalRun run = await probe.OpenAsync(probe.Id($"{i}")).ConfigureAwait(false);
            await using (run.ConfigureAwait(false))
            {
                for (int group = 0; group < Groups; group++)
                {
                    await run.AppendAsync(SampleRows.Many(2, (group * 2) + 1, $"name {i}")).ConfigureAwait(false);
                }
            }
        }
    }

    private static async Task ListOfRuns(Probe probe)
    {
        // where texts are compared as UTF-8 or as a language has it, the order is another
        string[] ids = ["b", "a", "B", "\uFFE6", "\U0001F600", "ä", "10", "9"];
        foreach (string id in ids)
        {
            await probe.ExpectAsync(probe.Id(id)).ConfigureAwait(false);
        }

        await probe.AppendAsync(probe.Id(ids[0]), SampleRows.Many(2)).ConfigureAwait(false);
        await ExpectListedAsync(probe, ids).ConfigureAwait(false);
    }

    private static async Task ExpectListedAsync(Probe probe, string[] ids)
    {
        IReadOnlyList<string> all = await probe.Open().RunsAsync().ConfigureAwait(false);
        string[] ours = [.. all.Where(id => id.StartsWith(probe.Id(""), StringComparison.Ordinal))];
        string[] expected = [.. ids.Select(probe.Id).Order(StringComparer.Ordinal)];
        if (!ours.SequenceEqual(expected))
        {
            throw probe.Broken($"in this order: {Joined(expected)}", Joined(ours));
        }

        if (!all.SequenceEqual(all.Order(StringComparer.Ordinal)))
        {
            throw probe.Broken("all runs in ordinal order", Joined(all));
        }
    }

    private static string Joined(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"\"{(id.Length > 100 ? id[..100] + "..." : id)}\""));
}

using AnyOrder.Durable;

namespace AnyOrder.Testing.Journals;

/// <summary>A run is open once at a time.</summary>
internal static class OpeningPromises
{
    public static IReadOnlyList<JournalCheck> Checks { get; } =
        [
            new("A run that is open cannot be opened by another until it is closed", OnceAtATime),
            new("Of many who open a run at the same time one gets it", OneOfMany),
            new("A run can be closed twice, and then takes nothing", ClosedTwice),
        ];

    private static async Task OnceAtATime(Probe probe)
    {
        string id = probe.Id();
        IJournal journal = probe.Open();
        IJournalRun run = await journal.OpenAsync(id).ConfigureAwait(false);
        await using (run.ConfigureAwait(false))
        {
            await run.AppendAsync(SampleRows.Many(1)).ConfigureAwait(false);
            // twice: to be refused must not free it
            for (int time = 1; time <= 2; time++)
            {
                await ExpectLockedAsync(probe, journal, id, $"the same journal, time {time}").ConfigureAwait(false);
                await ExpectLockedAsync(probe, probe.Open(), id, $"another journal of the same store, time {time}").ConfigureAwait(false);
            }

            // another run is free
            await probe.ExpectAsync(probe.Id("another")).ConfigureAwait(false);
            await run.AppendAsync(SampleRows.Many(1, 2)).ConfigureAwait(false);
        }

        await probe.ExpectAsync(id, SampleRows.Many(2)).ConfigureAwait(false);
        await probe.ExpectAsync(id, SampleRows.Many(2)).ConfigureAwait(false);
    }

    private static async Task OneOfMany(Probe probe)
    {
        string id = probe.Id();
        IJournalRun?[] runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(TryOpenAsync))).ConfigureAwait(false);
        IJournalRun[] got = [.. runs.OfType<IJournalRun>()];
        foreach (IJournalRun run in got)
        {
            await run.DisposeAsync().ConfigureAwait(false);
        }

        if (got.Length != 1)
        {
            throw probe.Broken("that one of 8 gets it", $"that {got.Length} got it");
        }

        async Task<IJournalRun?> TryOpenAsync()
        {
            try
            {
                return await probe.OpenAsync(id).ConfigureAwait(false);
            }
            catch (JournalLockedException)
            {
                return null;
            }
        }
    }

    private static async Task ClosedTwice(Probe probe)
    {
        string id = probe.Id();
        IJournalRun run = await probe.OpenAsync(id).ConfigureAwait(false);
        await run.AppendAsync(SampleRows.Many(1)).ConfigureAwait(false);
        await run.DisposeAsync().ConfigureAwait(false);
        await run.DisposeAsync().ConfigureAwait(false);
        await probe.ExpectRefusalAsync<ObjectDisposedException>("adding", async () => await run.AppendAsync(SampleRows.Many(1, 2)).ConfigureAwait(false)).ConfigureAwait(false);
        await probe.ExpectRefusalAsync<ObjectDisposedException>("reading", async () => await run.ReadAsync(0, 1).ConfigureAwait(false)).ConfigureAwait(false);

        // nor does closing it again close it for the one who has it now
        IJournalRun next = await probe.OpenAsync(id).ConfigureAwait(false);
        await using (next.ConfigureAwait(false))
        {
            await run.DisposeAsync().ConfigureAwait(false);
            await ExpectLockedAsync(probe, probe.Open(), id, "another, after the one before has closed it once more").ConfigureAwait(false);
            await probe.ExpectAsync(next, SampleRows.Many(1)).ConfigureAwait(false);
        }
    }

    private static Task ExpectLockedAsync(Probe probe, IJournal journal, string id, string who) =>
        probe.ExpectRefusalAsync<JournalLockedException>(
            $"{who}, while the run is open",
            async () =>
            {
                IJournalRun run = await journal.OpenAsync(id).ConfigureAwait(false);
                await run.DisposeAsync().ConfigureAwait(false);
            }
        );
}

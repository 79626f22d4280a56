namespace AnyOrder.Durable;

/// <summary>How a run is verified, and gets other code.</summary>
internal static class Adopting
{
    public static async Task<DurableVerification> VerifyAsync(
        Loop loop,
        IJournal journal,
        string runId,
        DurableOptions options,
        CancellationToken token
    )
    {
        var run = await ExistingRun.OpenAsync(journal, runId, token).ConfigureAwait(false);
        await using var closing = run.ConfigureAwait(false);
        var rows = await JournalRows.ListAsync(run, token).ConfigureAwait(false);
        return Verifying.Verify(runId, loop, options, rows);
    }

    public static async Task AdoptAsync(Loop loop, IJournal journal, string runId, DurableOptions options, CancellationToken token)
    {
        var run = await ExistingRun.OpenAsync(journal, runId, token).ConfigureAwait(false);
        await using var closing = run.ConfigureAwait(false);
        var rows = await JournalRows.ListAsync(run, token).ConfigureAwait(false);
        var verification = Verifying.Verify(runId, loop, options, rows);

        if (!verification.IsSame)
        {
            throw new ChangedCodeException(
                runId,
                verification.Differences,
                $"The run cannot be adopted. {verification.Explain()}Forget what is to be made anew, and adopt it then."
            );
        }

        var manifest = new JournalRow
        {
            Number = rows.Count + 1,
            Kind = RowKind.Manifest,
            Value = Manifest.Of(loop, options.CodeVersion).ToBytes(),
        };
        await run.AppendAsync([manifest], token).ConfigureAwait(false);
    }
}

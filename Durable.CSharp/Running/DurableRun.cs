namespace AnyOrder.Durable;

/// <summary>One part of a run: from where the journal stands to the end, or to where the process is ended.</summary>
internal static class DurableRun
{
    public static async Task<Outcome> RunAsync(
        Loop loop,
        IJournal journal,
        string runId,
        DurableOptions options,
        bool isAsync,
        CancellationToken token
    )
    {
        if (!isAsync)
        {
            AnyOrder.FSharp.Loop.checkSources(loop);
        }

        new CodecCheck(runId, options.Codecs).Check(loop);
        var run = await journal.OpenAsync(runId, token).ConfigureAwait(false);
        await using var closing = run.ConfigureAwait(false);
        // a run that finds out first what to ask, and then what comes of it, does not run programs twice
        var recollects = isAsync || options.Run.Interpreter;
        var restored = await Restoring.ReadAsync(runId, run, loop, options, recollects, token).ConfigureAwait(false);
        var values = new ValueWriter(runId, options);
        var manifest = Manifest.Of(loop, options.CodeVersion);
        ManifestCheck.Check(loop, manifest, restored, values, options);

        var writer = new JournalWriter(runId, run);
        // whoever runs without awaiting may hold the thread that would be awaited
        await using var flushing = writer.ConfigureAwait(false);
        var keeper = new Keeper(restored, values, writer, options.Run, recollects, ContentsModule.sources(loop.Contents).Any());

        if (restored.Manifest is null)
        {
            keeper.Begin(manifest, ContentsModule.inputs(loop.Contents));
            await writer.FlushAsync().ConfigureAwait(false);
        }

        var outcome = recollects
            ? await AnyOrder.FSharp.Loop.keptAsync(keeper, options.Run, token, loop).ConfigureAwait(false)
            : AnyOrder.FSharp.Loop.kept(keeper, options.Run, loop);

        DamageCheck.Check(restored, outcome);
        keeper.CheckEnd(outcome);

        if (keeper.HasAdded || !restored.IsEnded)
        {
            keeper.End(outcome);
        }

        await writer.FlushAsync().ConfigureAwait(false);
        return outcome;
    }
}

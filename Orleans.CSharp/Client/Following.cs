namespace AnyOrder.Orleans;

/// <summary>A client that waits for the end of a run.</summary>
internal static class Following
{
    public static async Task<ClusterOutcome> RunAsync(IGrainFactory cluster, string key, string runId, string arguments, ClusterRunOptions options, CancellationToken token)
    {
        var coordinator = cluster.GetGrain<ICoordinatorGrain>(runId);
        await coordinator.BeginAsync(new() { RunId = runId, Key = key, Arguments = arguments, Count = options.Partitions }).WaitAsync(token).ConfigureAwait(false);
        RunView view;

        do
        {
            if (token.IsCancellationRequested)
            {
                await coordinator.CancelAsync().ConfigureAwait(false);
                token.ThrowIfCancellationRequested();
            }

            view = await coordinator.LookAsync().ConfigureAwait(false);
            options.Progress?.Report(view.Progress);
        } while (!view.IsOver);

        return view switch
        {
            { IsCancelled: true } => throw new OperationCanceledException($"Run {runId} was cancelled."),
            { Failure: { } failure } => throw new ClusterRunException($"Run {runId} cannot come to its end. {failure}"),
            _ => new(cluster, runId, view, options),
        };
    }
}

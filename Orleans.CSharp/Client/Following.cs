namespace AnyOrder.Orleans;

/// <summary>A client that waits for the end of a run.</summary>
internal static class Following
{
    public static async Task<ClusterOutcome> RunAsync(IGrainFactory cluster, string key, string runId, string arguments, ClusterRunOptions options, CancellationToken token)
    {
        var coordinator = cluster.GetGrain<ICoordinatorGrain>(runId);
        var run = new RunDescription { RunId = runId, Key = key, Arguments = arguments, Count = options.Partitions };
        Admission.Check(run);
        var view = new RunView { Progress = new() };

        try
        {
            do
            {
                view = await Reading.PatientlyAsync(() => coordinator.LookAsync(run), Tell, token).ConfigureAwait(false);
                options.Progress?.Report(view.Progress);
            } while (!view.IsOver);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            await Reading.PatientlyAsync(coordinator.CancelAsync, token: CancellationToken.None).ConfigureAwait(false);
            throw;
        }

        return view switch
        {
            { IsCancelled: true } => throw new OperationCanceledException($"Run {runId} was cancelled."),
            { Failure: { } failure } => throw new ClusterRunException($"Run {runId} cannot come to its end. {failure}"),
            _ => new(cluster, runId, view, options),
        };

        void Tell(Exception error) => options.Progress?.Report(view.Progress with { Trouble = $"The cluster does not answer: {error.Message}" });
    }
}

using System.Diagnostics;

namespace AnyOrder.Orleans;

/// <summary>A client that waits for the end of a run.</summary>
internal static class Following
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // a cluster that has not answered for so long is not there
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task<ClusterOutcome> RunAsync(IGrainFactory cluster, string key, string runId, string arguments, ClusterRunOptions options, CancellationToken token)
    {
        var coordinator = cluster.GetGrain<ICoordinatorGrain>(runId);
        var run = new RunDescription { RunId = runId, Key = key, Arguments = arguments, Count = options.Partitions };
        RunView view;

        do
        {
            if (token.IsCancellationRequested)
            {
                await coordinator.CancelAsync().ConfigureAwait(false);
                token.ThrowIfCancellationRequested();
            }

            view = await LookAsync(coordinator, run, token).ConfigureAwait(false);
            options.Progress?.Report(view.Progress);
        } while (!view.IsOver);

        return view switch
        {
            { IsCancelled: true } => throw new OperationCanceledException($"Run {runId} was cancelled."),
            { Failure: { } failure } => throw new ClusterRunException($"Run {runId} cannot come to its end. {failure}"),
            _ => new(cluster, runId, view, options),
        };
    }

    private static async Task<RunView> LookAsync(ICoordinatorGrain coordinator, RunDescription run, CancellationToken token)
    {
        var begin = Stopwatch.GetTimestamp();

        while (true)
        {
            try
            {
                return await coordinator.LookAsync(run).WaitAsync(token).ConfigureAwait(false);
            }
            catch (Exception error) when (error is not (ClusterRunException or OperationCanceledException) && Stopwatch.GetElapsedTime(begin) < Patience)
            {
                // the silo of the coordinator may be lost: it comes back on another one
                await Task.Delay(Pause, token).ConfigureAwait(false);
            }
        }
    }
}

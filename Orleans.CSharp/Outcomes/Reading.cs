using System.Diagnostics;

namespace AnyOrder.Orleans;

/// <summary>Asks partitions what they have come to, when the run is over. Silos may be lost then too: partitions that were kept are brought back.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="runId">The run.</param>
internal sealed class Reading(IGrainFactory grains, string runId)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // a cluster that has not answered for so long is not there
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public Task<OutcomePage> ReadAsync(int partition, OutcomeQuery query) => AskAsync(partition, grain => grain.ReadAsync(query));

    public Task<OutcomePage> FindAsync(int partition, Item name) => AskAsync(partition, grain => grain.FindAsync(name));

    public async Task<string> ExplainAsync(CancellationToken token)
    {
        while (true)
        {
            if (await PatientlyAsync(Coordinator.ExplainAsync, token: token).ConfigureAwait(false) is { } report)
            {
                return report;
            }
        }
    }

    private ICoordinatorGrain Coordinator => grains.GetGrain<ICoordinatorGrain>(runId);

    private async Task RecallAsync()
    {
        while (!await PatientlyAsync(Coordinator.RecallAsync).ConfigureAwait(false)) { }
    }

    /// <summary>Calls the cluster, again while what it calls may be on a silo that is lost.</summary>
    /// <param name="call">The call.</param>
    /// <param name="tell">Is told why it is called again.</param>
    /// <param name="token">Ends it.</param>
    public static async Task<T> PatientlyAsync<T>(Func<Task<T>> call, Action<Exception>? tell = null, CancellationToken token = default)
    {
        var begin = Stopwatch.GetTimestamp();

        while (true)
        {
            try
            {
                return await call().WaitAsync(token).ConfigureAwait(false);
            }
            catch (Exception error) when (IsPassing(error) && !token.IsCancellationRequested && Stopwatch.GetElapsedTime(begin) < Patience)
            {
                // it comes back on another one
                tell?.Invoke(error);
                await Task.Delay(Pause, token).ConfigureAwait(false);
            }
        }
    }

    // what Orleans and the network say of a silo that is lost, and what a silo says that is just leaving
    private static bool IsPassing(Exception error) => error is OrleansException or TimeoutException or IOException or OperationCanceledException or ObjectDisposedException or LostException;

    private async Task<OutcomePage> AskAsync(int partition, Func<IPartitionGrain, Task<OutcomePage?>> ask)
    {
        while (true)
        {
            if (await PatientlyAsync(() => ask(grains.GetGrain<IPartitionGrain>(partition, runId, null))).ConfigureAwait(false) is { } page)
            {
                return page;
            }

            await RecallAsync().ConfigureAwait(false);
        }
    }
}

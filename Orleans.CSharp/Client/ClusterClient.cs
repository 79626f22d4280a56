namespace AnyOrder.Orleans;

/// <summary>Runs loops on a cluster.</summary>
public static class ClusterClient
{
    extension(IGrainFactory cluster)
    {
        /// <summary>Runs a loop that is registered in the silos, and waits for its end. A run of this id that is under way, or over, is not begun again: it is waited for.</summary>
        /// <param name="key">The key that the loop is registered by.</param>
        /// <param name="runId">What identifies the run: up to 256 characters without #.</param>
        /// <param name="arguments">What the loop is built from: up to 65,536 characters.</param>
        /// <param name="options">How; the defaults when left out.</param>
        /// <param name="token">Ends the run as it is.</param>
        /// <exception cref="ClusterRunException">The run cannot be begun, or cannot come to its end.</exception>
        /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
        public Task<ClusterOutcome> RunAsync(string key, string runId, string arguments = "", ClusterRunOptions? options = null, CancellationToken token = default)
        {
            ArgumentNullException.ThrowIfNull(cluster);
            ArgumentException.ThrowIfNullOrWhiteSpace(key);
            ArgumentException.ThrowIfNullOrWhiteSpace(runId);
            ArgumentNullException.ThrowIfNull(arguments);

            return Following.RunAsync(cluster, key, runId, arguments, options ?? new(), token);
        }
    }
}

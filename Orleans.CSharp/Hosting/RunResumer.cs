using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnyOrder.Orleans;

/// <summary>Sees to it that runs go on: their coordinators are lost with their silos, and nobody else might call them.</summary>
internal sealed partial class RunResumer(ClusterJournal journal, IGrainFactory grains, IHostApplicationLifetime lifetime, ILogger<RunResumer> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly HashSet<string> _over = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // the silo is there only when all services have begun
        await Task.Delay(Timeout.Infinite, lifetime.ApplicationStarted).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ResumeAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailed(logger, error);
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ResumeAsync(CancellationToken token)
    {
        foreach (var runId in (await journal.Journal.RunsAsync(token)).Where(id => !PartitionJournal.IsOne(id) && !_over.Contains(id)))
        {
            if (await grains.GetGrain<ICoordinatorGrain>(runId).ResumeAsync())
            {
                _over.Add(runId);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Runs could not be looked for, or gone on with.")]
    private static partial void LogFailed(ILogger logger, Exception error);
}

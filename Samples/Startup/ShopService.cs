using Microsoft.Extensions.Hosting;

namespace AnyOrder.Samples.Startup;

/// <summary>A hosted service that takes its time to start, and then runs in the background until it is stopped.</summary>
internal sealed class ShopService(string name, Func<CancellationToken, Task> start) : BackgroundService
{
    public string Name => name;

    public bool IsRunning => ExecuteTask is { IsCompleted: false };

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await start(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Delay(Timeout.Infinite, stoppingToken);
}

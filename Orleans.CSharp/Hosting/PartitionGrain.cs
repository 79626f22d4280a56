using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Placement;

namespace AnyOrder.Orleans;

/// <summary>What a partition is to the cluster: calls go to its runner, and nothing is awaited here that waits for another partition.</summary>
[Reentrant]
[HashBasedPlacement]
internal sealed class PartitionGrain(ClusterLoops loops, IServiceProvider services) : Grain, IPartitionGrain
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(2);

    private readonly TaskCompletionSource<PartitionRunner> _runner = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        // without it Orleans 10.4 runs the first call inside the lock of the activation, and two partitions that begin with calls of each other wait for ever
        await Task.Yield();

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _runner.TrySetCanceled(CancellationToken.None);

        if (_runner.Task.IsCompletedSuccessfully)
        {
            await (await _runner.Task).DisposeAsync();
        }
    }

    public async Task TakeAsync(int from, int attempt, Item[] items) =>
        await (items.Length > Limits.Items ? throw new ArgumentException($"{items.Length:N0} items are too many.", nameof(items)) : await _runner.Task).TakeAsync(from, attempt, items);

    public async Task<Report> TellAsync(RunDescription run, Instruction instruction)
    {
        if (services.GetService<ClusterJournal>() is null)
        {
            // what is kept can be brought back, and what is not can only be remembered
            DelayDeactivation(Remembered);
        }

        Admission.Check(run);

        if (!_runner.Task.IsCompleted)
        {
            var runner = Begin(run);
            _runner.TrySetResult(runner);
            _ = DeactivateWhenLostAsync(runner);
        }

        return await (await _runner.Task).TellAsync(instruction);
    }

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task<OutcomePage?> ReadAsync(OutcomeQuery query) => _runner.Task.IsCompleted ? await (await _runner.Task).ReadAsync(query) : null;

    public async Task<OutcomePage?> FindAsync(Item name) => _runner.Task.IsCompleted ? await (await _runner.Task).FindAsync(name) : null;

    /// <summary>Makes room for another activation, which reads what was kept.</summary>
    private async Task DeactivateWhenLostAsync(PartitionRunner runner)
    {
        await runner.Lost;
        DeactivateOnIdle();
    }

    private PartitionRunner Begin(RunDescription run)
    {
        var factory = GrainFactory;
        return new(
            new(
                run.RunId,
                loops.Build(run),
                loops.Find(run).Options,
                run.Count,
                loops.Slots,
                services.GetService<ClusterJournal>()?.Journal,
                (to, from, attempt, items) => factory.GetGrain<IPartitionGrain>(to, run.RunId, null).TakeAsync(from, attempt, items)
            ),
            (int)this.GetPrimaryKeyLong(out _)
        );
    }
}

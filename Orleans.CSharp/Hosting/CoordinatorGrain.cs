using Orleans.Concurrency;

namespace AnyOrder.Orleans;

/// <summary>Leads a run, and answers for it when it is over.</summary>
[Reentrant]
internal sealed class CoordinatorGrain(ClusterLoops loops) : Grain, ICoordinatorGrain, IDisposable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(2);

    // so long a caller is kept waiting for the end
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _cancelled = new();
    private RunDescription? _run;
    private Coordinator? _coordinator;
    private Task _leading = Task.CompletedTask;

    public override async Task OnActivateAsync(CancellationToken cancellationToken) => await Task.Yield();

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => await _cancelled.CancelAsync();

    public void Dispose() => _cancelled.Dispose();

    public Task BeginAsync(RunDescription run)
    {
        if (_run is not null)
        {
            return _run == run with { CodeVersion = _run.CodeVersion }
                ? Task.CompletedTask
                : throw new ClusterRunException(
                    $"Run {run.RunId} was begun with the loop {_run.Key}, {_run.Count} partitions and other arguments, or some of these. Begin another run under another id."
                );
        }

        var options = loops.Find(run with { CodeVersion = loops.VersionOf(run.Key) }).Options;
        run = run with { CodeVersion = options.CodeVersion };
        // whoever begins it hears of it when the loop cannot be built
        loops.Build(run);
        _run = run;
        DelayDeactivation(Remembered);
        var factory = GrainFactory;
        _coordinator = new(
            run.Count,
            options.Run.MaxGenerations,
            isKept: false,
            (to, instruction) => factory.GetGrain<IPartitionGrain>(to, run.RunId, null).TellAsync(run, instruction)
        );
        _leading = Task.Run(() => _coordinator.RunAsync(_cancelled.Token));
        return Task.CompletedTask;
    }

    public async Task<RunView> LookAsync()
    {
        if (_run is null)
        {
            throw new ClusterRunException($"Run {this.GetPrimaryKeyString()} is not known here.");
        }

        DelayDeactivation(Remembered);
        await Task.WhenAny(_leading, Task.Delay(Patience));
        return _coordinator!.View(_leading);
    }

    public Task CancelAsync() => _cancelled.CancelAsync();

    public async Task<string> ExplainAsync()
    {
        if (_run is null)
        {
            throw new ClusterRunException($"Run {this.GetPrimaryKeyString()} is not known here.");
        }

        await _leading;
        var (run, factory) = (_run, GrainFactory);
        var (loop, options) = (loops.Build(run), loops.Find(run).Options);
        var gathering = new Gathering(
            loop,
            new(run.RunId, loop, options),
            options.Run,
            run.Count,
            (partition, query) => factory.GetGrain<IPartitionGrain>(partition, run.RunId, null).ReadAsync(query)
        );
        // the report may take long, and others have something to say meanwhile
        return await Task.Run(async () => (await gathering.GatherAsync(_coordinator!.Generation, hasValues: false)).Explain());
    }
}

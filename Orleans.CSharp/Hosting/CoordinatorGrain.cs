using AnyOrder.Durable;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;

namespace AnyOrder.Orleans;

/// <summary>Leads a run, and answers for it when it is over.</summary>
[Reentrant]
internal sealed class CoordinatorGrain(ClusterLoops loops, IServiceProvider services) : Grain, ICoordinatorGrain, IDisposable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(2);

    // so long a caller is kept waiting for the end
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly ClusterJournal? _journal = services.GetService<ClusterJournal>();
    private readonly CancellationTokenSource _over = new();
    private readonly CancellationTokenSource _cancelled = new();
    private readonly SemaphoreSlim _beginning = new(1);
    private RunDescription? _run;
    private Coordinator? _coordinator;
    private Task _leading = Task.CompletedTask;
    private Task _recalling = Task.CompletedTask;
    private Task<string>? _explaining;
    private bool _isKeptAsOver;

    private string RunId => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken) => await Task.Yield();

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _over.CancelAsync();
        await _leading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public void Dispose()
    {
        _over.Dispose();
        _cancelled.Dispose();
        _beginning.Dispose();
    }

    public async Task<RunView> LookAsync(RunDescription run)
    {
        Admission.Check(run);
        await BeginAsync(run, resumesOver: true);

        if (_journal is null)
        {
            // what is kept can be brought back, and what is not can only be remembered
            DelayDeactivation(Remembered);
        }

        await Task.WhenAny(_leading, Task.Delay(Patience));
        return _coordinator!.View(_leading);
    }

    public async Task<bool> ResumeAsync()
    {
        await BeginAsync(null, resumesOver: false);
        return _isKeptAsOver || _leading.IsCompleted;
    }

    public async Task<bool> CancelAsync()
    {
        await _cancelled.CancelAsync();
        await _leading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        for (var partition = 0; partition < _run?.Count; partition++)
        {
            GrainFactory.GetGrain<IPartitionGrain>(partition, RunId, null).LeaveAsync().Ignore();
        }

        // whoever runs it again begins where it stands
        DeactivateOnIdle();
        return _run is not null;
    }

    public async Task<bool> RecallAsync()
    {
        var run = await KnownAsync();

        if (_recalling.IsCompleted)
        {
            _recalling = RecallAsync(run);
        }

        return await EndsSoonAsync(_recalling);
    }

    public async Task<string?> ExplainAsync()
    {
        var explaining = _explaining ??= ExplainAsync(await KnownAsync());

        try
        {
            return await EndsSoonAsync(explaining) ? await explaining : null;
        }
        catch
        {
            _explaining = null;
            throw;
        }
    }

    private static async Task<bool> EndsSoonAsync(Task task)
    {
        // nobody is kept waiting for long: the silo may be lost meanwhile, and whoever waits for it would wait on
        await Task.WhenAny(task, Task.Delay(Patience));

        if (task.IsCompleted)
        {
            await task;
        }

        return task.IsCompleted;
    }

    private async Task<RunDescription> KnownAsync()
    {
        await BeginAsync(null, resumesOver: true);
        return _run ?? throw Forgotten();
    }

    private async Task RecallAsync(RunDescription run)
    {
        await _leading;

        if (await HasLostAsync(run))
        {
            Lead(run, _journal is null ? throw Forgotten() : await RunJournal.OpenAsync(_journal.Journal, RunId, _over.Token));
            await _leading;
        }
    }

    private async Task<string> ExplainAsync(RunDescription run)
    {
        await _leading;
        var (loop, options) = (loops.Build(run), loops.Find(run).Options);
        Gathering gathering = new(loop, new(RunId, loop, options), options.Run, new(run.Count, new Reading(GrainFactory, RunId).ReadAsync));

        try
        {
            // the report may take long, and others have something to say meanwhile
            return await Task.Run(async () => (await gathering.GatherAsync(_coordinator!.Generation, hasValues: false)).Explain());
        }
        catch (JournalException error)
        {
            throw new ClusterRunException(error.Message);
        }
    }

    private ClusterRunException Forgotten() => new($"Run {RunId} is not known any more: a silo was lost, and the run was not kept. Run it again.");

    /// <summary>Whether partitions do not know any more what they came to.</summary>
    private async Task<bool> HasLostAsync(RunDescription run)
    {
        OutcomeQuery nothing = new(OutcomePart.Conflicts, 0, HasValues: false, IsHalted: false);
        var pages = await Task.WhenAll(
            Enumerable.Range(0, run.Count).Select(partition => Reading.PatientlyAsync(() => GrainFactory.GetGrain<IPartitionGrain>(partition, RunId, null).ReadAsync(nothing), token: _over.Token))
        );
        return Array.Exists(pages, page => page is null);
    }

    /// <summary>Begins to lead the run, unless it is led already.</summary>
    /// <param name="run">What it is made of; null where nothing but what was kept says so.</param>
    /// <param name="resumesOver">Whether a run that is over is brought back too, for its outcome.</param>
    private async Task BeginAsync(RunDescription? run, bool resumesOver)
    {
        await _beginning.WaitAsync();

        try
        {
            if (_run is null)
            {
                await OpenAsync(run, resumesOver);
            }

            if (run is not null && _run is not null)
            {
                Admission.CheckSame(_run, run);
            }
        }
        finally
        {
            _beginning.Release();
        }
    }

    private async Task OpenAsync(RunDescription? run, bool resumesOver)
    {
        var kept = _journal is null ? null : await RunJournal.OpenAsync(_journal.Journal, RunId, _over.Token);

        try
        {
            _isKeptAsOver = kept?.IsOver == true;
            var begun = kept?.Run ?? (run is null ? null : run with { CodeVersion = loops.VersionOf(run.Key) });

            if (begun is null || _isKeptAsOver && !resumesOver)
            {
                return;
            }

            // whoever begins it hears of it when the loop cannot be built
            loops.Build(begun);

            if (kept is { Run: null })
            {
                await kept.BeginAsync(begun);
            }

            Lead(begun, kept);
            (_run, kept) = (begun, null);
        }
        finally
        {
            if (kept is not null)
            {
                await kept.DisposeAsync();
            }
        }
    }

    private void Lead(RunDescription run, RunJournal? kept)
    {
        var factory = GrainFactory;
        var coordinator = new Coordinator(
            run.Count,
            loops.Find(run).Options.Run.MaxGenerations,
            isKept: kept is not null,
            (to, instruction) => factory.GetGrain<IPartitionGrain>(to, run.RunId, null).TellAsync(run, instruction)
        );
        _coordinator = coordinator;
        _leading = Task.Run(async () =>
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(_over.Token, _cancelled.Token);

            try
            {
                await coordinator.RunAsync(either.Token);
            }
            finally
            {
                if (kept is not null)
                {
                    // one that was lost is gone on with; one that was cancelled is not, unless somebody runs it again
                    if (!_over.IsCancellationRequested)
                    {
                        await kept.EndAsync();
                    }

                    await kept.DisposeAsync();
                }
            }
        });
    }
}

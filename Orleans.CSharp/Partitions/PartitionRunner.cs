using System.Diagnostics;
using AnyOrder.Durable;

namespace AnyOrder.Orleans;

/// <summary>Runs a partition: takes what is said to it, lets programs run, and says what came of it. What happens to the partition happens one after the other, on any thread.</summary>
internal sealed class PartitionRunner : IAsyncDisposable
{
    // after so long it is looked whether somebody has said something
    private static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(5);

    // so long the coordinator is kept waiting for the partition to be still
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly RunSetup _setup;
    private readonly int _index;
    private readonly CancellationTokenSource _over = new();
    private readonly Mailbox _mailbox;
    private readonly PartitionKeeping _keeping;
    private readonly Crossing _crossing;
    private readonly Slices _slices;
    private long[] _epochs;
    private long _epochsVersion;
    private readonly long _epoch = Random.Shared.NextInt64(1, long.MaxValue);
    private readonly List<TaskCompletionSource> _watchers = [];
    private readonly TaskCompletionSource _lost = NewSource();
    private readonly Task _running;
    private TaskCompletionSource _begun = NewSource();
    private Attempt? _attempt;
    private Report _last;
    private Inquiry _inquiry;
    private OutcomeReader? _reader;
    private bool _isAwaited;
    private Exception? _failure;
    private long _version;

    public PartitionRunner(RunSetup setup, int index)
    {
        (_setup, _index) = (setup, index);
        _mailbox = new(GoOnAsync, _over.Token);
        _keeping = new(setup, index, _over.Token);
        _crossing = new(setup.RunId, setup.Loop, setup.Options);
        _slices = new(setup.Count);
        _epochs = new long[setup.Count];
        _inquiry = NewInquiry();
        _last = Report();
        _mailbox.Add(() => GuardAsync(OpenAsync));
        _running = Task.Run(_mailbox.RunAsync);
    }

    /// <summary>Ends when this one has to go, since there is another activation of the same.</summary>
    public Task Lost => _lost.Task;

    /// <summary>Takes what another partition says. Ends when it was taken.</summary>
    public async Task TakeAsync(int from, int attempt, Item[] items)
    {
        while (await DoAsync(() => TryTake(from, attempt, items)).ConfigureAwait(false) is { } begun)
        {
            // it speaks of an attempt that is not begun here
            await begun.WaitAsync(_over.Token).ConfigureAwait(false);
        }

        if (Array.Exists(items, item => item.Kind == ItemKind.Claim))
        {
            await _keeping.FlushAsync().WaitAsync(_over.Token).ConfigureAwait(false);
        }
    }

    /// <summary>Follows the coordinator, and reports when the partition is still, or after a while.</summary>
    public async Task<Report> TellAsync(Instruction instruction)
    {
        // nothing is taken here before the coordinator knows this activation: it would not notice when what was taken is lost
        if (instruction.Epoch == _epoch)
        {
            var still = NewSource();
            _mailbox.Add(() => GuardAsync(() => FollowAsync(instruction, still)));
            await Task.WhenAny(still.Task, Task.Delay(Patience, _over.Token)).ConfigureAwait(false);
        }

        var report = DoAsync(() => _last = Report());
        // a program may be at work for long, and a journal out of reach
        return await Task.WhenAny(report, Task.Delay(Patience, _over.Token)).ConfigureAwait(false) == report
            ? await report.ConfigureAwait(false)
            : _last with { IsStill = false, Trouble = _keeping.Trouble };
    }

    /// <summary>Some of what the partition has come to, when the run is over; null before it is.</summary>
    public Task<OutcomePage?> ReadAsync(OutcomeQuery query) => DoAsync(() => _attempt is { IsOver: true } attempt ? (_reader ??= new(attempt.Partition, _crossing)).Read(query) : null);

    /// <summary>The claim that binds a name, if it is bound; null before the run is over.</summary>
    public Task<OutcomePage?> FindAsync(Item name) =>
        DoAsync(() => _attempt is { IsOver: true } attempt ? new OutcomePage { Names = attempt.Partition.Find(NameOf(name)) is { } claim ? [_crossing.Claim(claim, ItemKind.Bound)] : [] } : null);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync().ConfigureAwait(false);
        _mailbox.Close();
        await _running.ConfigureAwait(false);
        await _keeping.DisposeAsync().ConfigureAwait(false);
        _attempt?.Dispose();
        _over.Dispose();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool IsStill => _attempt is { IsTaken: true, Partition: { HasWork: false, IsStill: true } } && _inquiry.InFlight == 0;

    private Task<T> DoAsync<T>(Func<T> act) =>
        _mailbox.DoAsync(() => Lost.IsCompleted ? throw new LostException($"Partition {_index} of {_setup.RunId} is elsewhere now.") : act());

    private Name NameOf(Item name)
    {
        try
        {
            return _crossing.NameOf(name);
        }
        catch (JournalException)
        {
            throw new ClusterRunException($"Run {_setup.RunId}: {name.Name} is asked for with values of the codec {name.Codec}, and has others here. Ask for it by the name that the loop has it by.");
        }
    }

    private async ValueTask GuardAsync(Func<ValueTask> act)
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            Fail(error);
        }
    }

    private void Fail(Exception error)
    {
        if (error is LostException || error.InnerException is LostException)
        {
            _lost.TrySetResult();
        }
        else
        {
            _failure ??= error;
        }
    }

    private async ValueTask OpenAsync()
    {
        await _keeping.OpenAsync().ConfigureAwait(false);
        _inquiry = NewInquiry();
    }

    private Inquiry NewInquiry() => new(_setup.Loop, _setup.Options.Run, _keeping.Journal, _over.Token);

    /// <summary>Does what can be done. Whether there is more of it.</summary>
    private async ValueTask<bool> GoOnAsync()
    {
        if (_attempt is { } attempt)
        {
            await GuardAsync(() => WorkAsync(attempt)).ConfigureAwait(false);
        }

        if (IsStill || _failure is not null)
        {
            _watchers.ForEach(watcher => watcher.TrySetResult());
            _watchers.Clear();
        }

        return _failure is null && _attempt?.Partition.HasWork == true;
    }

    /// <summary>Lets programs run for a while, asks for what they want, and says what came of it.</summary>
    private async ValueTask WorkAsync(Attempt attempt)
    {
        if (attempt.Partition.HasWork)
        {
            await _setup.Slots.WaitAsync(_over.Token).ConfigureAwait(false);

            try
            {
                var begin = Stopwatch.GetTimestamp();

                while (attempt.Partition.Work())
                {
                    _version++;

                    if (Stopwatch.GetElapsedTime(begin) >= Burst)
                    {
                        break;
                    }
                }
            }
            finally
            {
                _setup.Slots.Release();
            }
        }

        if (attempt.Asks && attempt.Partition.Wanted.Count > 0)
        {
            _inquiry.AskFor(attempt.Partition);
            AwaitAnswers();
        }

        attempt.Say();
        Keep(attempt);
    }

    private void Keep(Attempt attempt) => _keeping.Keep(attempt, later => _mailbox.Add(() => GuardAsync(() => { _version++; later(); return default; })));

    private void AwaitAnswers()
    {
        if (_isAwaited || _inquiry.InFlight == 0)
        {
            return;
        }

        _isAwaited = true;
        _ = AwaitAsync();

        async Task AwaitAsync()
        {
            await _inquiry.ArrivalAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _mailbox.Add(() =>
                GuardAsync(async () =>
                {
                    _isAwaited = false;
                    _version++;
                    await _inquiry.TakeAsync(_attempt!.Partition).ConfigureAwait(false);
                    AwaitAnswers();
                })
            );
        }
    }

    /// <summary>Takes items, or says what to wait for before they can be.</summary>
    private Task? TryTake(int from, int number, Item[] items)
    {
        if (_attempt is null || number > _attempt.Number)
        {
            return _begun.Task;
        }

        // of an attempt that is given up nothing counts
        if (number == _attempt.Number && _failure is null)
        {
            _version++;

            try
            {
                foreach (var item in items)
                {
                    _attempt.Partition.Receive(from, item);
                }

                Keep(_attempt);
            }
            catch (Exception error)
            {
                Fail(error);
            }
        }

        return null;
    }

    private async ValueTask FollowAsync(Instruction instruction, TaskCompletionSource still)
    {
        _watchers.Add(still);

        if (_attempt is null || instruction.Attempt > _attempt.Number)
        {
            await BeginAsync(instruction).ConfigureAwait(false);
        }

        if (_attempt!.Follow(instruction))
        {
            _version++;

            if (instruction.Order == OrderKind.End)
            {
                // nothing more comes about
                await _keeping.FlushAsync().ConfigureAwait(false);
                await _keeping.DisposeAsync().ConfigureAwait(false);
                _attempt.IsOver = true;
            }
        }

        if (instruction.Epochs is { } epochs)
        {
            for (var other = 0; other < epochs.Length; other++)
            {
                if (_epochs[other] != epochs[other])
                {
                    // there is another activation now, which does not know who waits for its names
                    _version++;
                    _attempt.Partition.Demand(other);
                }
            }

            (_epochs, _epochsVersion) = (epochs, instruction.EpochsVersion);
        }
    }

    /// <summary>Begins an attempt at the run.</summary>
    private async ValueTask BeginAsync(Instruction instruction)
    {
        if (_attempt is { } former)
        {
            former.Dispose();

            if (!instruction.IsInStep && _keeping.IsKept)
            {
                // it begins with what was kept, and not with what had been kept when it was opened
                await _keeping.ReopenAsync().ConfigureAwait(false);
                _inquiry = NewInquiry();
            }
        }

        _reader = null;
        var mode = instruction.IsInStep ? PartitionMode.InStep : _keeping.IsKept ? PartitionMode.Kept : PartitionMode.Free;
        var kept = mode == PartitionMode.Kept ? _keeping.Kept : Kept.Nothing;
        Partition partition = new(_setup.Loop, _slices, _index, _crossing, _inquiry.Replies, kept, _setup.Options.Run, mode);
        _attempt = new(_setup, _index, instruction.Attempt, instruction.IsInStep, partition, _mailbox.WakeUp);
        // nobody is asked for anything yet
        _epochs = instruction.Epochs ?? _epochs;
        _version++;
        var begun = _begun;
        _begun = NewSource();
        begun.SetResult();
    }

    private Report Report() =>
        new()
        {
            Epoch = _epoch,
            EpochsVersion = _epochsVersion,
            Attempt = _attempt?.Number ?? 0,
            Version = _version,
            IsStill = IsStill,
            IsOver = _attempt?.IsOver == true,
            State = _attempt?.Partition.State ?? new(true, false, 0, false),
            Counts = (_attempt?.Partition.Counts ?? new(0, 0, 0, 0, 0, 0, 0)) with { Asked = _inquiry.InFlight },
            Failure = _failure switch
            {
                null => null,
                // these say it themselves
                JournalException or ClusterRunException => _failure.Message,
                _ => $"{_failure.GetType().Name}: {_failure.Message}",
            },
            Trouble = _keeping.Trouble,
        };
}

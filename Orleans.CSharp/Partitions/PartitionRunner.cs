using System.Diagnostics;
using System.Threading.Channels;
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
    private readonly Channel<Func<ValueTask>> _inbox = Channel.CreateUnbounded<Func<ValueTask>>(new() { SingleReader = true });
    private readonly CancellationTokenSource _over = new();
    private readonly Crossing _crossing;
    private readonly Slices _slices;
    private readonly long[] _epochs;
    private readonly long _epoch = Random.Shared.NextInt64(1, long.MaxValue);
    private readonly List<TaskCompletionSource> _watchers = [];
    private readonly Task _running;
    private readonly TaskCompletionSource _lost = NewSource();
    private TaskCompletionSource _begun = NewSource();
    private Attempt? _attempt;
    private SteadyJournal? _steady;
    private PartitionJournal? _journal;
    private Report? _last;
    private Inquiry _inquiry;
    private OutcomeReader? _reader;
    private bool _isAwaited;
    private Exception? _failure;
    private long _version;

    public PartitionRunner(RunSetup setup, int index)
    {
        (_setup, _index) = (setup, index);
        _crossing = new(setup.RunId, setup.Loop, setup.Options);
        _slices = new(setup.Count);
        _epochs = new long[setup.Count];
        _inquiry = new(setup.Loop, setup.Options.Run, _journal, _over.Token);
        _running = Task.Run(RunAsync);
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

        if (_journal is { } journal && Array.Exists(items, item => item.Kind == ItemKind.Claim))
        {
            await journal.FlushAsync().WaitAsync(_over.Token).ConfigureAwait(false);
        }
    }

    /// <summary>Follows the coordinator, and reports when the partition is still, or after a while.</summary>
    public async Task<Report> TellAsync(Instruction instruction)
    {
        // nothing is taken here before the coordinator knows this activation: it would not notice when what was taken is lost
        if (instruction.Epochs[_index] == _epoch)
        {
            var still = NewSource();
            Enqueue(() => GuardAsync(() => FollowAsync(instruction, still)));
            await Task.WhenAny(still.Task, Task.Delay(Patience, _over.Token)).ConfigureAwait(false);
        }

        var report = DoAsync(Report);
        // a program may be at work for long, and a journal out of reach
        return await Task.WhenAny(report, Task.Delay(Patience, _over.Token)).ConfigureAwait(false) == report ? await report.ConfigureAwait(false) : Busy();
    }

    /// <summary>Some of what the partition has come to, when the run is over.</summary>
    public Task<OutcomePage> ReadAsync(OutcomeQuery query) => DoAsync(() => (_reader ??= new(Partition, _crossing)).Read(query));

    /// <summary>The claim that binds a name; null when it is not bound.</summary>
    public Task<Item?> FindAsync(Item name) => DoAsync(() => Partition.Find(_crossing.NameOf(name)) is { } claim ? _crossing.Claim(claim, ItemKind.Bound) : null);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync().ConfigureAwait(false);
        _inbox.Writer.TryComplete();
        await _running.ConfigureAwait(false);

        if (_journal is not null)
        {
            await _journal.DisposeAsync().ConfigureAwait(false);
        }

        _attempt?.Dispose();
        _over.Dispose();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task<T> DoAsync<T>(Func<T> act)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(() =>
        {
            try
            {
                done.SetResult(Lost.IsCompleted ? throw new LostException($"Partition {_index} of {_setup.RunId} is elsewhere now.") : act());
            }
            catch (Exception error)
            {
                done.SetException(error);
            }

            return default;
        });
        return done.Task.WaitAsync(_over.Token);
    }

    private void Enqueue(Func<ValueTask> act) => _inbox.Writer.TryWrite(act);

    private void WakeUp() => Enqueue(() => default);

    private async Task RunAsync()
    {
        await GuardAsync(OpenAsync).ConfigureAwait(false);

        while (await _inbox.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            do
            {
                while (_inbox.Reader.TryRead(out var act))
                {
                    await act().ConfigureAwait(false);
                }

                await GuardAsync(GoOnAsync).ConfigureAwait(false);
            } while (_failure is null && !_over.IsCancellationRequested && _attempt?.Partition.HasWork == true);

            if (IsStill || _failure is not null)
            {
                _watchers.ForEach(watcher => watcher.TrySetResult());
                _watchers.Clear();
            }
        }
    }

    private async ValueTask OpenAsync()
    {
        if (_setup.Journal is not null)
        {
            _steady = new(_setup.Journal, PartitionJournal.IdOf(_setup.RunId, _index), _over.Token);
            _journal = await PartitionJournal.OpenAsync(_setup, _index, _steady, _over.Token).ConfigureAwait(false);
            _inquiry = new(_setup.Loop, _setup.Options.Run, _journal, _over.Token);
        }
    }

    /// <summary>Keeps what has come about: bound names now, and ends of programs when the claims they made elsewhere are kept there.</summary>
    private void KeepNews(Attempt attempt)
    {
        if (_journal is not { } journal)
        {
            attempt.Partition.NewlyBound.Clear();
            attempt.Partition.NewlyEnded.Clear();
            return;
        }

        if (!attempt.Partition.State.IsExact)
        {
            journal.KeepInexact();
        }

        journal.Keep(attempt.Partition.NewlyBound);
        attempt.Partition.NewlyBound.Clear();

        if (attempt.Partition.NewlyEnded.Count == 0)
        {
            return;
        }

        KeptEnd[] ended = [.. attempt.Partition.NewlyEnded];
        attempt.Partition.NewlyEnded.Clear();
        var taken = attempt.ClaimsTakenAsync();

        if (taken.IsCompletedSuccessfully)
        {
            journal.Keep(ended);
        }
        else
        {
            _ = taken.ContinueWith(
                _ => Enqueue(() => GuardAsync(() => { journal.Keep(ended); return default; })),
                _over.Token,
                TaskContinuationOptions.OnlyOnRanToCompletion,
                TaskScheduler.Default
            );
        }
    }

    /// <summary>Lets programs run for a while, asks for what they want, and says what came of it.</summary>
    private async ValueTask GoOnAsync()
    {
        if (_attempt is not { } attempt)
        {
            return;
        }

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
        KeepNews(attempt);
    }

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
            Enqueue(() =>
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

                KeepNews(_attempt);
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
            _attempt?.Dispose();

            if (_attempt is not null && !instruction.IsInStep && _journal is not null)
            {
                // it begins with what was kept, and not with what had been kept when it was opened
                await _journal.DisposeAsync().ConfigureAwait(false);
                await OpenAsync().ConfigureAwait(false);
            }

            _reader = null;
            _attempt = new(
                _setup,
                _index,
                instruction.Attempt,
                instruction.IsInStep,
                new(_setup.Loop, _slices, _index, _crossing, _inquiry.Replies, instruction.IsInStep ? Kept.Nothing : _journal?.Kept ?? Kept.Nothing, _setup.Options.Run, instruction.IsInStep),
                WakeUp
            );
            instruction.Epochs.CopyTo(_epochs, 0);
            _version++;
            var begun = _begun;
            _begun = NewSource();
            begun.SetResult();
        }

        if (instruction.Attempt == _attempt.Number && instruction.Number > _attempt.Followed)
        {
            _attempt.Followed = instruction.Number;
            _version++;

            switch (instruction.Order)
            {
                case OrderKind.Open:
                    _attempt.Partition.Open(instruction.Generation);
                    break;
                case OrderKind.Commit:
                    _attempt.Partition.Commit();
                    break;
                case OrderKind.Ask:
                    _attempt.Asks = true;
                    break;
                case OrderKind.End when _journal is not null:
                    await _journal.FlushAsync().ConfigureAwait(false);
                    // nothing more comes about: what the journal needs is for others
                    await _journal.DisposeAsync().ConfigureAwait(false);
                    _journal = null;
                    break;
                default:
                    break;
            }
        }

        for (var other = 0; other < _epochs.Length; other++)
        {
            if (_epochs[other] != instruction.Epochs[other])
            {
                // there is another activation now, which does not know who waits for its names
                _version++;
                _attempt.Partition.Demand(other);
                _epochs[other] = instruction.Epochs[other];
            }
        }
    }

    private Partition Partition => _attempt?.Partition ?? throw new InvalidOperationException($"The run {_setup.RunId} is not begun in partition {_index}.");

    private bool IsStill => _attempt is { IsTaken: true, Partition: { HasWork: false, IsStill: true } } && _inquiry.InFlight == 0;

    /// <summary>What can be said while something goes on that cannot be interrupted.</summary>
    private Report Busy() =>
        (
            _last
            ?? new()
            {
                Epoch = _epoch,
                Attempt = 0,
                Version = 0,
                IsStill = false,
                State = new(true, false, 0, false),
                Counts = new(0, 0, 0, 0, 0, 0, 0),
            }
        ) with
        {
            IsStill = false,
            Trouble = _steady?.Trouble,
        };

    private Report Report() =>
        _last = new()
        {
            Epoch = _epoch,
            Attempt = _attempt?.Number ?? 0,
            Version = _version,
            IsStill = IsStill,
            State = _attempt?.Partition.State ?? new(true, false, 0, false),
            Counts = (_attempt?.Partition.Counts ?? new(0, 0, 0, 0, 0, 0, 0)) with { Asked = _inquiry.InFlight },
            Failure = _failure switch
            {
                null => null,
                // these say it themselves
                JournalException or ClusterRunException => _failure.Message,
                _ => $"{_failure.GetType().Name}: {_failure.Message}",
            },
            Trouble = _steady?.Trouble,
        };
}

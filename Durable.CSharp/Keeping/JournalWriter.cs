namespace AnyOrder.Durable;

/// <summary>Appends rows in groups: while one append runs, what comes queues, and goes with the next one.</summary>
/// <param name="runId">The run.</param>
/// <param name="journal">Where the rows go.</param>
/// <param name="linger">So long rows that nobody waits for wait for others to go with; not at all when left out.</param>
internal sealed class JournalWriter(string runId, IJournalRun journal, TimeSpan linger = default) : IAsyncDisposable
{
    // so many rows are worth an append
    private const int Plenty = 1 << 10;

    // above this many rows whoever adds more waits for the journal: a run that is faster than its disk must not fill the memory
    private const int Enough = 1 << 19;

    private readonly Lock _lock = new();
    private List<JournalRow> _queued = [];
    private List<JournalRow> _spare = [];
    private TaskCompletionSource _next = New();
    private TaskCompletionSource _isWanted = New();
    private Task _writing = Task.CompletedTask;
    private Task _current = Task.CompletedTask;
    private Exception? _failure;

    /// <summary>Adds rows that are to be kept together.</summary>
    /// <exception cref="JournalException">Rows that were added before could not be kept.</exception>
    public void Add(IReadOnlyCollection<JournalRow> rows)
    {
        Task? full = null;

        lock (_lock)
        {
            ThrowIfFailed();
            _queued.AddRange(rows);

            if (_writing.IsCompleted)
            {
                _writing = Task.Run(WriteAsync);
            }

            if (_queued.Count > Plenty)
            {
                _isWanted.TrySetResult();
            }

            if (_queued.Count > Enough)
            {
                full = _current;
            }
        }

        full?.GetAwaiter().GetResult();
    }

    /// <summary>Waits until everything that was added is kept.</summary>
    /// <exception cref="JournalException">It could not be kept.</exception>
    public Task FlushAsync()
    {
        lock (_lock)
        {
            ThrowIfFailed();
            _isWanted.TrySetResult();
            return _queued.Count > 0 ? _next.Task : _current;
        }
    }

    /// <summary>Waits for what runs, whatever comes of it.</summary>
    public async ValueTask DisposeAsync()
    {
        Task writing;

        lock (_lock)
        {
            writing = _writing;
            _isWanted.TrySetResult();
        }

        await writing.ConfigureAwait(false);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void ThrowIfFailed()
    {
        if (_failure is not null)
        {
            throw new JournalException(
                $"Run {runId}: the journal could not be written, so the run was ended; what was acknowledged before is kept. {_failure.Message}",
                _failure
            );
        }
    }

    private async Task WriteAsync()
    {
        while (true)
        {
            List<JournalRow> rows;
            TaskCompletionSource done;

            lock (_lock)
            {
                if (_queued.Count == 0 || _failure is not null)
                {
                    // under the lock, so that whoever adds more knows that nobody looks at it
                    _writing = Task.CompletedTask;
                    return;
                }
            }

            if (linger > TimeSpan.Zero)
            {
                await Task.WhenAny(_isWanted.Task, Task.Delay(linger)).ConfigureAwait(false);
            }

            lock (_lock)
            {
                _isWanted = New();
                (rows, _queued) = (_queued, _spare);
                (done, _next) = (_next, New());
                _current = done.Task;
            }

            try
            {
                await journal.AppendAsync(rows).ConfigureAwait(false);
                done.SetResult();
            }
            catch (Exception error)
            {
                lock (_lock)
                {
                    _failure = error;
                    Fail(done);
                    Fail(_next);
                }

                return;
            }

            rows.Clear();
            _spare = rows;
        }
    }

    private void Fail(TaskCompletionSource waiting)
    {
        try
        {
            ThrowIfFailed();
        }
        catch (JournalException error)
        {
            waiting.SetException(error);
            // nobody may be waiting
            _ = waiting.Task.Exception;
        }
    }
}

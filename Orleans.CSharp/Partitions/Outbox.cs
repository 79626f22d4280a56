namespace AnyOrder.Orleans;

/// <summary>What is to be said to one partition: in batches, one at a time, each said again until it was taken. What comes while one is under way goes with the next.</summary>
/// <param name="send">Says it. Comes back when it was taken, and throws when that is not known.</param>
/// <param name="emptied">Is called when all that was added was taken.</param>
/// <param name="token">Ends it.</param>
internal sealed class Outbox(Func<Item[], Task> send, Action emptied, CancellationToken token)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly Queue<Item> _waiting = new();
    private readonly Queue<(long Number, TaskCompletionSource Taken)> _awaited = new();
    private long _added;
    private long _taken;
    private bool _isSending;

    /// <summary>Adds something. Whether all that was added before had been taken.</summary>
    public bool Add(List<Item> items)
    {
        bool wasEmpty;

        lock (_lock)
        {
            wasEmpty = _taken == _added;

            foreach (var item in items)
            {
                _waiting.Enqueue(item);
            }

            _added += items.Count;

            if (_isSending)
            {
                return wasEmpty;
            }

            _isSending = true;
        }

        _ = Task.Run(SendAsync, token);
        return wasEmpty;
    }

    /// <summary>Ends when all that was added until now was taken.</summary>
    public Task TakenAsync()
    {
        lock (_lock)
        {
            if (_taken == _added)
            {
                return Task.CompletedTask;
            }

            var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Enqueue((_added, taken));
            return taken.Task;
        }
    }

    private async Task SendAsync()
    {
        while (TakeBatch() is { } batch)
        {
            await SendAsync(batch).ConfigureAwait(false);
            bool isEmpty;

            lock (_lock)
            {
                _taken += batch.Length;
                isEmpty = _taken == _added;

                while (_awaited.TryPeek(out var awaited) && awaited.Number <= _taken)
                {
                    _awaited.Dequeue();
                    awaited.Taken.SetResult();
                }
            }

            if (isEmpty)
            {
                emptied();
            }
        }
    }

    private async Task SendAsync(Item[] batch)
    {
        for (var pause = FirstPause; ; pause = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks)))
        {
            token.ThrowIfCancellationRequested();

            try
            {
                await send(batch).ConfigureAwait(false);
                return;
            }
            catch (Exception) when (!token.IsCancellationRequested)
            {
                // whoever was to take it is not there, or was not heard: it is said again, which changes nothing for those who have heard it
                await Task.Delay(pause, token).ConfigureAwait(false);
            }
        }
    }

    private Item[]? TakeBatch()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                _isSending = false;
                return null;
            }

            var batch = Batch.Of(_waiting, item => item.Weight);

            for (var i = 0; i < batch.Length; i++)
            {
                _waiting.Dequeue();
            }

            return batch;
        }
    }
}

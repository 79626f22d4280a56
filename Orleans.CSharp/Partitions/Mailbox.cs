using System.Threading.Channels;

namespace AnyOrder.Orleans;

/// <summary>What is to happen to a partition: one thing after the other, on any thread. When nothing more waits, the partition goes on.</summary>
/// <param name="goOn">Goes on. True when there is more to go on with.</param>
/// <param name="token">Ends it.</param>
internal sealed class Mailbox(Func<ValueTask<bool>> goOn, CancellationToken token)
{
    private readonly Channel<Func<ValueTask>> _inbox = Channel.CreateUnbounded<Func<ValueTask>>(new() { SingleReader = true });

    /// <summary>Lets something happen.</summary>
    public void Add(Func<ValueTask> act) => _inbox.Writer.TryWrite(act);

    /// <summary>Lets the partition go on, if it can.</summary>
    public void WakeUp() => Add(() => default);

    /// <summary>Lets something happen, and brings back what came of it.</summary>
    public Task<T> DoAsync<T>(Func<T> act)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Add(() =>
        {
            try
            {
                done.SetResult(act());
            }
            catch (Exception error)
            {
                done.SetException(error);
            }

            return default;
        });
        return done.Task.WaitAsync(token);
    }

    /// <summary>Nothing more is taken.</summary>
    public void Close() => _inbox.Writer.TryComplete();

    public async Task RunAsync()
    {
        while (await _inbox.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            do
            {
                while (_inbox.Reader.TryRead(out var act))
                {
                    await act().ConfigureAwait(false);
                }
            } while (await goOn().ConfigureAwait(false) && !token.IsCancellationRequested);
        }
    }
}

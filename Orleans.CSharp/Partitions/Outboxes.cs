namespace AnyOrder.Orleans;

/// <summary>What a partition has to say to others, each of whom is told by an outbox that is made when there is something for it.</summary>
/// <param name="send">Says something to a partition.</param>
/// <param name="emptied">Is called when all that was for one of them was taken.</param>
/// <param name="token">Ends it.</param>
internal sealed class Outboxes(Func<int, Item[], Task> send, Action emptied, CancellationToken token)
{
    private readonly Dictionary<int, Outbox> _all = [];
    private int _busy;

    /// <summary>Whether all that was said was taken.</summary>
    public bool AreEmpty => Volatile.Read(ref _busy) == 0;

    public void Add(int to, List<Item> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        if (!_all.TryGetValue(to, out var outbox))
        {
            _all.Add(to, outbox = new(items => send(to, items), Emptied, token));
        }

        // before it can be taken
        Interlocked.Increment(ref _busy);

        if (!outbox.Add(items))
        {
            Interlocked.Decrement(ref _busy);
        }
    }

    /// <summary>Ends when all that was said until now was taken.</summary>
    public Task TakenAsync() => AreEmpty ? Task.CompletedTask : Task.WhenAll(_all.Values.Select(outbox => outbox.TakenAsync()));

    private void Emptied()
    {
        Interlocked.Decrement(ref _busy);
        emptied();
    }
}

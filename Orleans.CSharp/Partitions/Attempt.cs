namespace AnyOrder.Orleans;

/// <summary>A partition at one attempt at the run, with what it still has to say.</summary>
internal sealed class Attempt : IDisposable
{
    private readonly CancellationTokenSource _over = new();
    private readonly Outboxes _claims;
    private readonly Outboxes _others;
    private int _followed;

    public Attempt(RunSetup setup, int index, int number, bool isInStep, Partition partition, Action emptied)
    {
        (Number, Partition, Asks) = (number, partition, !isInStep);
        // a claim is taken when it is kept: nothing else waits for that
        _claims = new(SendAsync, emptied, _over.Token);
        _others = new(SendAsync, emptied, _over.Token);

        Task SendAsync(int to, Item[] items) => setup.Send(to, index, number, items);
    }

    public int Number { get; }

    public Partition Partition { get; }

    /// <summary>Whether sources are asked: in step, when nothing else can be done anywhere.</summary>
    public bool Asks { get; private set; }

    /// <summary>Whether the run is over, and all of it is kept that is to be.</summary>
    public bool IsOver { get; set; }

    /// <summary>Whether all that was said was taken.</summary>
    public bool IsTaken => _claims.AreEmpty && _others.AreEmpty;

    /// <summary>Ends when all claims that were said until now are kept.</summary>
    public Task ClaimsTakenAsync() => _claims.TakenAsync();

    /// <summary>Hands on what the partition has to say.</summary>
    public void Say()
    {
        foreach (var (to, items) in Partition.Fetch())
        {
            _claims.Add(to, [.. items.Where(item => item.Kind == ItemKind.Claim)]);
            _others.Add(to, [.. items.Where(item => item.Kind != ItemKind.Claim)]);
        }
    }

    /// <summary>Does what the coordinator says, once. Whether it is news.</summary>
    public bool Follow(Instruction instruction)
    {
        if (instruction.Attempt != Number || instruction.Number <= _followed)
        {
            return false;
        }

        _followed = instruction.Number;

        switch (instruction.Order)
        {
            case OrderKind.Open:
                Partition.Open(instruction.Generation);
                break;
            case OrderKind.Commit:
                Partition.Commit();
                break;
            case OrderKind.Ask:
                Asks = true;
                break;
            default:
                break;
        }

        return true;
    }

    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }
}

using AnyOrder.FSharp;

namespace AnyOrder.Orleans;

/// <summary>Asks the sources of a partition. Outlives the attempts at a run: what was answered once is not asked again.</summary>
internal sealed class Inquiry(Loop loop, RunOptions options, IKeeper? keeper, CancellationToken token)
{
    private readonly Asking _asking = new(options, loop.Contents, keeper, token);

    public IReadOnlyDictionary<Name, Reply> Replies => _asking.Replies;

    /// <summary>How many calls have not returned.</summary>
    public int InFlight => _asking.InFlight;

    /// <summary>Asks for what a partition wants: sources of one name at once, those that gather names when nothing else can be done.</summary>
    public void AskFor(Partition partition)
    {
        // some may have come along with others
        HandTo(partition);
        _asking.Demand(partition.Wanted);

        if (!partition.HasWork && _asking.InFlight == 0)
        {
            _asking.CallBatches();
        }
    }

    /// <summary>Ends when there is an answer to be taken.</summary>
    public Task ArrivalAsync() => _asking.Arrival();

    /// <summary>Hands the answers that have come to the partition.</summary>
    public async ValueTask TakeAsync(Partition partition)
    {
        if (_asking.InFlight > 0)
        {
            await _asking.Take().ConfigureAwait(false);
        }

        HandTo(partition);
    }

    private void HandTo(Partition partition)
    {
        foreach (var name in partition.Wanted.Where(_asking.Replies.ContainsKey).ToList())
        {
            partition.Answered(name);
        }
    }
}

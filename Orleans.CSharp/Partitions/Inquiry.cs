using AnyOrder.FSharp;

namespace AnyOrder.Orleans;

/// <summary>Asks the sources of a partition. Outlives the attempts at a run: what was answered once is not asked again.</summary>
internal sealed class Inquiry(Loop loop, RunOptions options, CancellationToken token)
{
    private readonly Asking _asking = new(options, loop.Contents, null, token);

    public IReadOnlyDictionary<Name, Reply> Replies => _asking.Replies;

    /// <summary>How many calls have not returned.</summary>
    public int InFlight => _asking.InFlight;

    /// <summary>Asks for what a partition wants: sources of one name at once, those that gather names when nothing else can be done.</summary>
    public void AskFor(Partition partition)
    {
        _asking.Demand(partition.Wanted);

        if (partition.IsStill && _asking.InFlight == 0)
        {
            _asking.CallBatches();
        }
    }

    /// <summary>Waits for an answer, and hands it to the partition.</summary>
    public async Task TakeAsync(Partition partition)
    {
        if (_asking.InFlight > 0)
        {
            await _asking.Take().ConfigureAwait(false);
        }

        foreach (var name in partition.Wanted.Where(_asking.Replies.ContainsKey).ToList())
        {
            partition.Answered(name);
        }
    }
}

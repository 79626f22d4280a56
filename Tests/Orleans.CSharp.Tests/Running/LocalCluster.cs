using AnyOrder.Durable;

namespace AnyOrder.Orleans.Tests.Running;

/// <summary>Partitions that run in this process, each on its own, and a network between them that loses what is said and what is answered, and says things twice.</summary>
internal sealed class LocalCluster : IAsyncDisposable
{
    private readonly Loop _loop;
    private readonly RunOptions _options;
    private readonly Lock _lock = new();
    private readonly Random _random;
    private readonly int _losses;
    private readonly RunSetup _setup;
    private readonly PartitionRunner[] _runners;

    /// <param name="loop">What is run.</param>
    /// <param name="count">How many partitions there are.</param>
    /// <param name="seed">What the network draws its lots by.</param>
    /// <param name="losses">How many of a hundred calls are lost.</param>
    /// <param name="options">How it is run.</param>
    /// <param name="journal">Where it is kept, if it is.</param>
    public LocalCluster(Loop loop, int count, int seed, int losses = 0, RunOptions? options = null, IJournal? journal = null)
    {
        (_loop, _options, _random, _losses) = (loop, options ?? new(), new(seed), losses);
        _setup = new("run", loop, new() { Run = _options }, count, new(1), journal, SendAsync);
        _runners = [.. Enumerable.Range(0, count).Select(i => new PartitionRunner(_setup, i))];
    }

    /// <summary>How many partitions are lost on the way.</summary>
    public int Kills { get; set; }

    public async Task<Outcome> RunAsync(CancellationToken token = default)
    {
        var coordinator = new Coordinator(_runners.Length, _options.MaxGenerations, _setup.Journal is not null, (to, instruction) => Volatile.Read(ref _runners[to]).TellAsync(instruction));
        await coordinator.RunAsync(token);
        return await new Gathering(_loop, new("run", _loop, _setup.Options), _options, new(_runners.Length, (partition, query) => _runners[partition].ReadAsync(query)!)).GatherAsync(coordinator.Generation, hasValues: true);
    }

    /// <summary>Ends a partition, which comes back without anything it had.</summary>
    public async Task KillAsync(int number)
    {
        (_setup.Journal as CutJournal)?.Cut(PartitionJournal.IdOf("run", number));
        await Interlocked.Exchange(ref _runners[number], new(_setup, number)).DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var runner in _runners)
        {
            await runner.DisposeAsync();
        }
    }

    private async Task SendAsync(int to, int from, int attempt, Item[] items)
    {
        if (Lose())
        {
            throw new TimeoutException("The call was lost.");
        }

        if (Kills > 0 && _random.Next(3) == 0)
        {
            Kills--;
            await KillAsync(_random.Next(_runners.Length));
        }

        await Volatile.Read(ref _runners[to]).TakeAsync(from, attempt, items);

        if (Lose())
        {
            throw new TimeoutException("The answer was lost.");
        }
    }

    private bool Lose()
    {
        lock (_lock)
        {
            return _random.Next(100) < _losses;
        }
    }
}

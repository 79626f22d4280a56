using AnyOrder.Durable;

namespace AnyOrder.Orleans.Tests.Partitions;

/// <summary>Partitions in one process, and a network between them that delivers in any order, and some of it twice; who does something next is drawn by lot.</summary>
internal sealed class SimulatedCluster
{
    private readonly Loop _loop;
    private readonly DurableOptions _options;
    private readonly Slices _slices;
    private readonly Random _random;
    private readonly Inquiry[] _inquiries;
    private readonly List<(int From, int To, Item Item)> _network = [];
    private Partition[] _partitions = [];

    public SimulatedCluster(Loop loop, int count, int seed, RunOptions? options = null)
    {
        (_loop, _options, _slices, _random) = (loop, new() { Run = options ?? new() }, new(count), new(seed));
        _inquiries = [.. Enumerable.Range(0, count).Select(_ => new Inquiry(loop, _options.Run, null, default))];
    }

    /// <summary>Whether the run had to be repeated in step.</summary>
    public bool WasInStep { get; private set; }

    /// <summary>How many items crossed.</summary>
    public int Crossed { get; private set; }

    public Outcome Run()
    {
        var course = new Course(_options.Run.MaxGenerations);
        Begin(isInStep: false);

        while (true)
        {
            Settle();
            var order = course.Next([.. _partitions.Select(partition => partition.State)]);

            switch (order.Kind)
            {
                case OrderKind.End:
                    return Gather();
                case OrderKind.Restart:
                    WasInStep = true;
                    Begin(isInStep: true);
                    break;
                case OrderKind.Open:
                    Array.ForEach(_partitions, partition => partition.Open(order.Generation));
                    break;
                case OrderKind.Commit:
                    Array.ForEach(_partitions, partition => partition.Commit());
                    break;
                default:
                    Ask();
                    break;
            }
        }
    }

    private Outcome Gather()
    {
        var crossing = new Crossing("run", _loop, _options);
        OutcomeReader[] readers = [.. _partitions.Select(partition => new OutcomeReader(partition, crossing))];
        return new Gathering(_loop, crossing, _options.Run, new(_slices.Count, (partition, query) => Task.FromResult(readers[partition].Read(query))))
            .GatherAsync(_partitions.Max(partition => partition.Counts.Generation), hasValues: true)
            .Result;
    }

    private void Begin(bool isInStep)
    {
        _network.Clear();
        _partitions =
        [
            .. Enumerable
                .Range(0, _slices.Count)
                .Select(i => new Partition(_loop, _slices, i, new("run", _loop, _options), _inquiries[i].Replies, Kept.Nothing, _options.Run, isInStep ? PartitionMode.InStep : PartitionMode.Free)),
        ];
    }

    // until nothing moves
    private void Settle()
    {
        while (true)
        {
            for (var from = 0; from < _partitions.Length; from++)
            {
                foreach (var (to, items) in _partitions[from].Fetch())
                {
                    _network.AddRange(items.Select(item => (from, to, item)));
                }
            }

            var busy = _partitions.Where(partition => !partition.IsStill).ToList();
            var choice = _random.Next(busy.Count + _network.Count);

            if (busy.Count + _network.Count == 0)
            {
                // in step, sources are asked when it is known who demands them first
                if (WasInStep || !Ask())
                {
                    return;
                }

                continue;
            }

            if (choice < busy.Count)
            {
                busy[choice].Work();
                continue;
            }

            var number = _random.Next(_network.Count);
            var (sender, receiver, said) = _network[number];

            // what is not taken away comes again
            if (_random.Next(4) > 0)
            {
                _network.RemoveAt(number);
            }

            Crossed++;
            _partitions[receiver].Receive(sender, said);
        }
    }

    /// <summary>Asks the sources, one partition after the other.</summary>
    private bool Ask()
    {
        var hasAsked = false;

        for (var i = 0; i < _partitions.Length; i++)
        {
            while (_partitions[i].Wanted.Count > 0)
            {
                hasAsked = true;
                _inquiries[i].AskFor(_partitions[i]);
                _inquiries[i].TakeAsync(_partitions[i]).AsTask().Wait();
            }
        }

        return hasAsked;
    }
}

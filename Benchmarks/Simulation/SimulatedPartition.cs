using AnyOrder.Orleans;

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>A partition, run as a <see cref="PartitionRunner" /> runs it: it takes what was said to it, lets programs run for a while, and says what came of it.</summary>
/// <param name="index">Its number.</param>
/// <param name="partition">What is run, which is what a cluster runs.</param>
/// <param name="silo">The cores of the silo that it is in.</param>
/// <param name="journal">Where it is kept; null for nowhere.</param>
/// <param name="work">The microseconds that a program works, besides what the host does.</param>
/// <param name="agenda">What happens when.</param>
/// <param name="costs">What it costs.</param>
/// <param name="traffic">Where it is counted.</param>
internal sealed class SimulatedPartition(int index, Partition partition, Cores silo, SimulatedJournal? journal, double work, Agenda agenda, Costs costs, Traffic traffic)
{
    private const double Burst = 5_000;

    private readonly Queue<(int From, Item[] Items, Action Taken)> _inbox = new();
    private SimulatedOutbox[] _claims = [];
    private SimulatedOutbox[] _others = [];
    private IReadOnlyDictionary<int, List<Item>> _said = new Dictionary<int, List<Item>>();
    private bool _isAtWork;
    private int _ended;
    private bool _hasEnded;

    public int Index => index;

    public Cores Silo => silo;

    public Partition Partition => partition;

    public void Begin(IReadOnlyList<SimulatedPartition> all)
    {
        _claims = Outboxes();
        _others = Outboxes();
        WakeUp();

        SimulatedOutbox[] Outboxes() => [.. all.Select(to => new SimulatedOutbox(this, to, agenda, costs, traffic))];
    }

    /// <summary>Takes what another partition says, when it comes to it.</summary>
    public void Hear(int from, Item[] items, Action taken)
    {
        _inbox.Enqueue((from, items, taken));
        WakeUp();
    }

    private void WakeUp()
    {
        if (!_isAtWork && (_inbox.Count > 0 || partition.HasWork))
        {
            _isAtWork = true;
            silo.Do(Work, Say);
        }
    }

    private long Work()
    {
        double spent = 0;
        while (_inbox.TryDequeue(out (int From, Item[] Items, Action Taken) heard))
        {
            foreach (Item item in heard.Items)
            {
                partition.Receive(heard.From, item);
            }

            spent += heard.Items.Length * costs.ItemTaken;
            Acknowledge(heard, spent);
        }

        double worked = 0;
        int before = _ended;
        while (worked < Burst && partition.Work())
        {
            traffic.Steps++;
            int ended = partition.Counts.Ended;
            worked += costs.Step + ((ended - _ended) * work);
            _ended = ended;
        }

        _hasEnded = _ended > before;
        _said = partition.Fetch();
        return Costs.Nanoseconds(spent + worked + (_said.Values.Sum(items => items.Count) * costs.ItemSaid) + (News * costs.RowMade));
    }

    private int News => journal is null ? 0 : partition.NewlyBound.Count + partition.NewlyEnded.Count;

    // claims count as taken when they are kept
    private void Acknowledge((int From, Item[] Items, Action Taken) heard, double spent)
    {
        Action taken = heard.Taken;
        if (journal is not null && Array.Exists(heard.Items, item => item.Kind == ItemKind.Claim))
        {
            Keep();
            taken = () => journal.Flush(heard.Taken);
        }

        agenda.After(Costs.Nanoseconds(spent), taken);
    }

    private void Keep()
    {
        journal?.Add(News);
        partition.NewlyBound.Clear();
        partition.NewlyEnded.Clear();
    }

    private void Say()
    {
        foreach ((int to, List<Item> items) in _said)
        {
            _claims[to].Add(items.Where(item => item.Kind == ItemKind.Claim));
            _others[to].Add(items.Where(item => item.Kind != ItemKind.Claim));
        }

        Keep();
        traffic.Ended = _hasEnded ? agenda.Now : traffic.Ended;
        _isAtWork = false;
        WakeUp();
    }
}

using AnyOrder.Orleans;

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>What one partition says to another, as an <see cref="Outbox" /> does it: one batch at a time; what comes meanwhile goes with the next.</summary>
internal sealed class SimulatedOutbox(SimulatedPartition from, SimulatedPartition to, Agenda agenda, Costs costs, Traffic traffic)
{
    private const int Largest = Limits.Items;

    private readonly Queue<Item> _waiting = new();
    private readonly bool _isNear = from.Silo == to.Silo;
    private bool _isSending;
    private Item[] _batch = [];

    public void Add(IEnumerable<Item> items)
    {
        foreach (Item item in items)
        {
            _waiting.Enqueue(item);
        }

        if (_waiting.Count > 0 && !_isSending)
        {
            _isSending = true;
            Send();
        }
    }

    private long Latency => Costs.Nanoseconds(_isNear ? costs.NearLatency : costs.FarLatency);

    private void Send() => from.Silo.Do(Take, () => agenda.After(Latency, () => to.Silo.Do(() => Cost(costs.ItemRead), () => to.Hear(from.Index, _batch, Taken))));

    // what is there when a core is free for it
    private long Take()
    {
        _batch = new Item[Math.Min(Largest, _waiting.Count)];
        for (int i = 0; i < _batch.Length; i++)
        {
            _batch[i] = _waiting.Dequeue();
        }

        traffic.Items += _batch.Length;
        traffic.Batches++;
        traffic.FarItems += _isNear ? 0 : _batch.Length;
        traffic.FarBatches += _isNear ? 0 : 1;
        return Cost(costs.ItemWritten);
    }

    // in the same silo items are not written: they are immutable, and go as they are
    private long Cost(double item) => Costs.Nanoseconds(_isNear ? costs.NearCall : costs.FarCall + (_batch.Length * item));

    private void Taken() =>
        agenda.After(
            Latency,
            () =>
            {
                _isSending = _waiting.Count > 0;
                if (_isSending)
                {
                    Send();
                }
            }
        );
}

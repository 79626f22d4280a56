namespace AnyOrder.Durable.Journals;

/// <summary>The rows of a run, and whether somebody has them.</summary>
internal sealed class MemoryRows
{
    private int _taken;

    public List<JournalRow> All { get; } = [];

    public bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

    public void GiveBack() => Volatile.Write(ref _taken, 0);
}

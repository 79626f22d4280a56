using System.Collections.Concurrent;
using System.Diagnostics;

namespace AnyOrder.Durable.Journals;

/// <summary>Runs in memory.</summary>
[DebuggerDisplay("{Shown,nq}")]
internal sealed class MemoryJournal : IJournal
{
    private readonly ConcurrentDictionary<string, MemoryRows> _runs = new(StringComparer.Ordinal);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string Shown => $"{Quantity.Of(_runs.Count, "run", "runs")} in memory";

    public ValueTask<IJournalRun> OpenAsync(string runId, CancellationToken token = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        token.ThrowIfCancellationRequested();
        MemoryRows rows = _runs.GetOrAdd(runId, _ => new MemoryRows());
        return rows.TryTake()
            ? ValueTask.FromResult<IJournalRun>(new MemoryJournalRun(runId, rows))
            : throw new JournalLockedException($"The run \"{runId}\" is open already, in memory. Dispose of the journal that has it, or wait for it.");
    }

    public ValueTask<IReadOnlyList<string>> RunsAsync(CancellationToken token = default)
    {
        token.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<string>>([.. _runs.Keys.Order(StringComparer.Ordinal)]);
    }
}

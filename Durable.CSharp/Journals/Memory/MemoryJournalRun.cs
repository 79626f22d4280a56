using System.Diagnostics;

namespace AnyOrder.Durable.Journals;

/// <summary>A run in memory, open.</summary>
[DebuggerDisplay("{Shown,nq}")]
internal sealed class MemoryJournalRun(string runId, MemoryRows rows) : IJournalRun
{
    private bool _closed;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string Shown => $"run {runId}, {Quantity.Of(rows.All.Count, "row", "rows")}";

    public ValueTask<IReadOnlyList<JournalRow>> ReadAsync(long after, int most, CancellationToken token = default)
    {
        RowNumbers.CheckPage(after, most);
        token.ThrowIfCancellationRequested();
        lock (rows)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            int from = (int)long.Min(after, rows.All.Count);
            return ValueTask.FromResult<IReadOnlyList<JournalRow>>(rows.All.GetRange(from, int.Min(most, rows.All.Count - from)));
        }
    }

    public ValueTask AppendAsync(IReadOnlyList<JournalRow> rows, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        token.ThrowIfCancellationRequested();
        Append(rows);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        lock (rows)
        {
            if (!_closed)
            {
                _closed = true;
                rows.GiveBack();
            }
        }

        return ValueTask.CompletedTask;
    }

    private void Append(IReadOnlyList<JournalRow> added)
    {
        lock (rows)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            RowNumbers.Check(runId, added, rows.All.Count);
            // whoever appends may use its bytes for something else afterwards
            rows.All.AddRange([.. added.Select(row => row with { Value = Copied(row.Value), Reads = row.Reads.ToArray() })]);
        }
    }

    // typed, for an array that is null would become bytes that are none
    private static ReadOnlyMemory<byte>? Copied(ReadOnlyMemory<byte>? bytes) => bytes is { } some ? some.ToArray() : default(ReadOnlyMemory<byte>?);
}

using System.Diagnostics;

namespace AnyOrder.Durable;

/// <summary>How a journal uses its file of SQLite.</summary>
[DebuggerDisplay("waits {BusyTimeout}")]
public sealed class SqliteJournalOptions
{
    /// <summary>How long to wait while somebody else writes to the file; half a minute unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or longer than 20 days.</exception>
    public TimeSpan BusyTimeout
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero, nameof(BusyTimeout));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(20), nameof(BusyTimeout));
            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    // what follows lets tests see faults that are rare: nobody else should trade rows that were acknowledged for speed

    /// <summary>Whether an append waits for the disk.</summary>
    internal bool Synced { get; init; } = true;

    /// <summary>After how many pages the log is copied into the file; null for what is usual.</summary>
    internal int? CheckpointPages { get; init; }

    /// <summary>How many pages the file can have; null for no limit.</summary>
    internal int? MostPages { get; init; }
}

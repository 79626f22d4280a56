namespace AnyOrder.Durable;

/// <summary>The journal of one run, open. Calls come one at a time.</summary>
public interface IJournalRun : IAsyncDisposable
{
    /// <summary>Reads a page of rows, in the order of their numbers.</summary>
    /// <param name="after">The number of the last row that is not wanted; 0 for the beginning.</param>
    /// <param name="most">How many rows to read at most; at least 1.</param>
    /// <param name="token">Cancels the call.</param>
    /// <returns>The rows; none when there are no more.</returns>
    /// <exception cref="JournalException">The rows cannot be read.</exception>
    ValueTask<IReadOnlyList<JournalRow>> ReadAsync(long after, int most, CancellationToken token = default);

    /// <summary>Adds rows, all of them or none. When the task has ended they are safe from the end of the process and of the machine.</summary>
    /// <param name="rows">The rows; their numbers go on from the last one.</param>
    /// <param name="token">Cancels the call; whether the rows were added is then not known before the journal is opened anew.</param>
    /// <exception cref="JournalException">The rows were not added.</exception>
    ValueTask AppendAsync(IReadOnlyList<JournalRow> rows, CancellationToken token = default);
}

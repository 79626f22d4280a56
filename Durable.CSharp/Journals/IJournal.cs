namespace AnyOrder.Durable;

/// <summary>Where runs are kept: for each a list of rows that is only ever added to.</summary>
/// <remarks>
/// Implement it for another database, and let <c>AnyOrder.Testing.JournalConformance</c> say whether it keeps what is promised here.
/// </remarks>
public interface IJournal
{
    /// <summary>Opens the journal of a run, and makes an empty one where there is none. Nobody else, in this process or another, can open it until it is disposed of or the process has ended.</summary>
    /// <param name="runId">What identifies the run, exactly as it is written.</param>
    /// <param name="token">Cancels the opening.</param>
    /// <exception cref="JournalLockedException">Somebody else has it open.</exception>
    /// <exception cref="JournalException">The journal cannot be opened, or is not one.</exception>
    ValueTask<IJournalRun> OpenAsync(string runId, CancellationToken token = default);

    /// <summary>The ids of the runs there are, in ordinal order.</summary>
    /// <param name="token">Cancels the call.</param>
    ValueTask<IReadOnlyList<string>> RunsAsync(CancellationToken token = default);
}

namespace AnyOrder.Durable;

/// <summary>Opens a run that is there: to open a journal is otherwise to make it.</summary>
internal static class ExistingRun
{
    /// <exception cref="ArgumentException">It is not there.</exception>
    public static async ValueTask<IJournalRun> OpenAsync(IJournal journal, string runId, CancellationToken token)
    {
        var runs = await journal.RunsAsync(token).ConfigureAwait(false);

        return runs.Contains(runId, StringComparer.Ordinal)
            ? await journal.OpenAsync(runId, token).ConfigureAwait(false)
            : throw new ArgumentException(
                $"The journal holds no run {runId}{(runs.Count == 0 ? "" : $"; it has {string.Join(", ", runs.Take(5))}{(runs.Count > 5 ? $" and {runs.Count - 5} more" : "")}")}.",
                nameof(runId)
            );
    }
}

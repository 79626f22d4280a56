namespace AnyOrder.Durable;

/// <summary>What can be done with a run that does not go on.</summary>
public static class JournalMaintenance
{
    extension(IJournal journal)
    {
        /// <summary>Forgets a name and everything that came of it, so that the next part of the run makes it anew. Programs that had read none of it stay as they are.</summary>
        /// <remarks>The programs that set such names are run again as a whole; a source is asked again. The rows stay in the journal, and do not count any more.</remarks>
        /// <param name="runId">The run.</param>
        /// <param name="key">The key of the name, as reports print it: <c>user[42]</c> for a member of a family. Or the label of a program, which may have claimed nothing that it could be forgotten by.</param>
        /// <param name="token">Cancels the call.</param>
        /// <exception cref="ArgumentException">The journal holds no such run, binds no such name and has no such program, or it is an input of the loop.</exception>
        /// <exception cref="JournalException">The journal cannot be read or written.</exception>
        public Task<Forgotten> ForgetAsync(string runId, string key, CancellationToken token = default) =>
            ForgetInAsync(journal.NotNull(), runId.NotNull(), key.NotNull(), token);
    }

    private static async Task<Forgotten> ForgetInAsync(IJournal journal, string runId, string key, CancellationToken token)
    {
        var run = await ExistingRun.OpenAsync(journal, runId, token).ConfigureAwait(false);
        await using var closing = run.ConfigureAwait(false);
        var rows = await JournalRows.ListAsync(run, token).ConfigureAwait(false);
        var found = Found(runId, rows, key);

        if (found.Count == 0)
        {
            throw new ArgumentException($"The journal of the run {runId} binds no name {key}, and has no program of this label.", nameof(key));
        }

        if (found.Any(row => row.Kind == RowKind.Given))
        {
            throw new ArgumentException(
                $"{key} is an input of the run {runId}, which is what it is made of: begin another run with another input.",
                nameof(key)
            );
        }

        await run.AppendAsync([ForgetRow.Of(rows[^1].Number + 1, found)], token).ConfigureAwait(false);
        return new(
            Sorted(found.Where(row => row.Name is not null && !row.Marks.HasFlag(RowMarks.Agrees)).Select(row => row.Name!)),
            Sorted(found.Where(row => row.Kind is RowKind.Claim or RowKind.Finish).Select(row => row.Label ?? row.Name!))
        );
    }

    private static IReadOnlyList<JournalRow> Found(string runId, IReadOnlyList<JournalRow> rows, string key)
    {
        try
        {
            return Downstream.Of(rows, key);
        }
        catch (FormatException error)
        {
            throw new JournalException($"Run {runId}: what programs had read is not to be told from the journal, which is damaged: {error.Message}", error);
        }
    }

    private static List<string> Sorted(IEnumerable<string> texts) => [.. texts.Distinct().Order(StringComparer.Ordinal)];
}

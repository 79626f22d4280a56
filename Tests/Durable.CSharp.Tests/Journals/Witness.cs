using AnyOrder.Durable.Victim;
using Xunit;

namespace AnyOrder.Durable.Tests.Journals;

/// <summary>Looks at what a victim has left behind.</summary>
internal static class Witness
{
    /// <summary>Sees that the rows are those of the story from the first on, and whole groups of them.</summary>
    /// <returns>How many rows there are.</returns>
    public static async Task<long> CountAsync(string path, string runId, int seed)
    {
        await using IJournalRun run = await Journal.Sqlite(path).OpenAsync(runId);
        IReadOnlyList<JournalRow> rows = await run.ReadAsync(0, int.MaxValue);
        List<JournalRow> told = [];
        foreach (JournalRow[] group in new Story(seed).Groups().TakeWhile(_ => told.Count < rows.Count))
        {
            told.AddRange(group);
        }

        Assert.Equal(told.Count, rows.Count);
        Assert.Equal(told, rows);
        return rows.Count;
    }
}

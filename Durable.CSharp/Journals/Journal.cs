using AnyOrder.Durable.Journals;

namespace AnyOrder.Durable;

/// <summary>The journals that come with the library.</summary>
public static class Journal
{
    /// <summary>Keeps runs in a file of SQLite, which is made when the first of them is opened.</summary>
    /// <remarks>
    /// Any number of runs can be kept in one file and be open at once, by several processes too, as long as they share one machine: the file has to be on a local disk. While a run is open, there is a file
    /// beside it whose name ends in <c>.lock</c>. <c>SELECT * FROM journal</c> shows what is kept.
    /// </remarks>
    /// <param name="path">The file. Its directory has to exist.</param>
    /// <param name="options">How it is used; null for what is usual.</param>
    public static IJournal Sqlite(string path, SqliteJournalOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new SqliteJournal(Path.GetFullPath(path), options ?? new SqliteJournalOptions());
    }

    /// <summary>Keeps runs as long as this object lives: for tests, and for trying things out.</summary>
    public static IJournal InMemory() => new MemoryJournal();
}

using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Data.Sqlite;

namespace AnyOrder.Durable.Journals;

/// <summary>Runs in a file of SQLite.</summary>
[DebuggerDisplay("{Shown,nq}")]
[SuppressMessage("Design", "CA1001", Justification = "A semaphore has nothing to dispose of unless it is asked for its handle.")]
internal sealed class SqliteJournal(string path, SqliteJournalOptions options) : IJournal
{
    // SQLite lets one write at a time, and has the others look again now and then: those of one process wait in a queue instead
    private readonly SemaphoreSlim _writing = new(1);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string Shown => $"runs in {path}";

    public ValueTask<IJournalRun> OpenAsync(string runId, CancellationToken token = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        byte[] name = Encoded(runId);
        return new ValueTask<IJournalRun>(Task.Run<IJournalRun>(() => Open(runId, name), token));
    }

    public ValueTask<IReadOnlyList<string>> RunsAsync(CancellationToken token = default) => new(Task.Run(Runs, token));

    private SqliteJournalRun Open(string runId, byte[] name)
    {
        Wording wording = new(path, runId, options.BusyTimeout);
        return Guarded(wording, () => Open(runId, name, wording));
    }

    private SqliteJournalRun Open(string runId, byte[] name, Wording wording)
    {
        // the file is looked at before a lock is put beside it
        Database database = Database.Open(path, options, wording);
        RunLock? taken = null;
        try
        {
            taken = RunLock.Take(path, runId, wording);
            long run = RunTable.NumberOf(database, name);
            return new SqliteJournalRun(runId, run, database, taken, _writing, wording);
        }
        catch
        {
            database.Dispose();
            taken?.Dispose();
            throw;
        }
    }

    private IReadOnlyList<string> Runs()
    {
        Wording wording = new(path, null, options.BusyTimeout);
        return File.Exists(path)
            ? Guarded<IReadOnlyList<string>>(
                wording,
                () =>
                {
                    using Database database = Database.Open(path, options, wording);
                    return RunTable.Names(database);
                }
            )
            : [];
    }

    private T Guarded<T>(Wording wording, Func<T> open)
    {
        string directory = Path.GetDirectoryName(path) ?? path;
        if (!Directory.Exists(directory))
        {
            throw wording.OfDirectory(directory);
        }

        try
        {
            return open();
        }
        catch (SqliteException exception)
        {
            throw wording.Of("opened", exception);
        }
    }

    private static byte[] Encoded(string runId)
    {
        try
        {
            return Utf8.Bytes(runId);
        }
        catch (EncoderFallbackException exception)
        {
            throw new ArgumentException(
                $"The id \"{runId}\" of a run holds half of a surrogate pair at index {exception.Index}: UTF-8 cannot write it. Take another id.",
                nameof(runId),
                exception
            );
        }
    }
}

using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AnyOrder.Durable.Journals;

/// <summary>A file of SQLite that is known to be a journal, open.</summary>
internal sealed class Database : IDisposable
{
    static Database() => Batteries_V2.Init();

    private Database(sqlite3 handle) => Handle = handle;

    public sqlite3 Handle { get; }

    /// <summary>Opens the file, and makes it a journal if it is none yet and empty.</summary>
    /// <exception cref="JournalException">It is something else, or of a newer format.</exception>
    /// <exception cref="SqliteException">Something else is wrong.</exception>
    public static Database Open(string path, SqliteJournalOptions options, Wording wording)
    {
        // one call at a time: the locks that SQLite would take in each are a fifth of the time that rows take
        int code = raw.sqlite3_open_v2(path, out sqlite3 handle, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, null);
        Database database = new(handle);
        try
        {
            SqliteException.ThrowExceptionForRC(code, handle);
            database.Prepare(options, wording);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public void Execute(string sql) => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(Handle, sql), Handle);

    public long Int64(string sql)
    {
        using Statement statement = new(Handle, sql);
        return statement.Step() ? statement.Int64(0) : 0;
    }

    /// <summary>Does something in a transaction: all of it, or nothing.</summary>
    // immediate: one who waits for another waits here, and not in the middle
    public void InTransaction(Action action) => InTransaction("BEGIN IMMEDIATE", action);

    private void InTransaction(string begin, Action action)
    {
        Execute(begin);
        try
        {
            action();
            Execute("COMMIT");
        }
        finally
        {
            // SQLite has rolled back after some errors, and not after others
            if (raw.sqlite3_get_autocommit(Handle) == 0)
            {
                _ = raw.sqlite3_exec(Handle, "ROLLBACK");
            }
        }
    }

    // the last one to close it copies the log into the file, and removes the log
    public void Dispose() => Handle.Dispose();

    private void Prepare(SqliteJournalOptions options, Wording wording)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_busy_timeout(Handle, (int)options.BusyTimeout.TotalMilliseconds), Handle);
        bool isNew = false;
        // in one transaction, so that what is looked at is of one moment: another may be making the file just now
        InTransaction("BEGIN", () => isNew = IsNew(wording));
        if (isNew)
        {
            // before the log is begun, so that the file itself says from the beginning what it is
            Execute("PRAGMA synchronous = FULL");
            InTransaction(() =>
            {
                // another may have been faster
                if (IsNew(wording))
                {
                    Execute(Schema.Create);
                }
            });
        }

        BeginLog(options, wording);
        Execute(options.Synced ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        if (options.CheckpointPages is int pages)
        {
            Execute($"PRAGMA wal_autocheckpoint = {pages}");
        }

        if (options.MostPages is int most)
        {
            Execute($"PRAGMA max_page_count = {most}");
        }
    }

    private bool IsNew(Wording wording)
    {
        long applicationId = Int64("PRAGMA application_id");
        long format = Int64("PRAGMA user_version");
        return applicationId switch
        {
            Schema.ApplicationId when format > Schema.Format => throw wording.OfNewer(format),
            Schema.ApplicationId => false,
            0 when format == 0 && Int64("SELECT count(*) FROM sqlite_master") == 0 => true,
            _ => throw wording.OfStranger(applicationId),
        };
    }

    // unlike everything else, a change of the mode does not wait by itself for others to be done
    private void BeginLog(SqliteJournalOptions options, Wording wording)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                string mode = Text("PRAGMA journal_mode = WAL");
                if (mode != "wal")
                {
                    throw wording.OfMode(mode);
                }

                return;
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_BUSY && waited.Elapsed < options.BusyTimeout)
            {
                Thread.Sleep(5);
            }
        }
    }

    private string Text(string sql)
    {
        using Statement statement = new(Handle, sql);
        return statement.Step() ? Utf8.Text(statement.Bytes(0)) : "";
    }
}

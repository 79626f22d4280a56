using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AnyOrder.Durable.Journals;

/// <summary>A statement that is prepared once. Nothing is boxed on the way, as it would be with commands and parameters.</summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
    }

    public void Bind(int column, long value) => Check(raw.sqlite3_bind_int64(_statement, column, value));

    public void BindNull(int column) => Check(raw.sqlite3_bind_null(_statement, column));

    public void BindText(int column, ReadOnlySpan<byte> utf8) => Check(raw.sqlite3_bind_text(_statement, column, utf8));

    public void BindBlob(int column, ReadOnlySpan<byte> bytes) => Check(raw.sqlite3_bind_blob(_statement, column, bytes));

    /// <summary>Goes on to the next row of the answer, if there is one.</summary>
    public bool Step()
    {
        int code = raw.sqlite3_step(_statement);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(code);
        }

        return code == raw.SQLITE_ROW;
    }

    /// <summary>Runs it for its effect.</summary>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Makes it ready to be run again, with what is bound. What went wrong, <see cref="Step" /> said.</summary>
    public void Reset() => _ = raw.sqlite3_reset(_statement);

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <summary>The bytes of a text or blob, which stay until the next step; none when it is null.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}

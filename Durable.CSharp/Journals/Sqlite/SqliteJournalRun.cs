using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;

namespace AnyOrder.Durable.Journals;

/// <summary>A run in a file of SQLite, open.</summary>
[DebuggerDisplay("{Shown,nq}")]
internal sealed class SqliteJournalRun : IJournalRun
{
    // SQLITE_IOERR_FSYNC and SQLITE_IOERR_DIR_FSYNC
    private static readonly int[] NotSynced = [1034, 1290];

    private readonly string _runId;
    private readonly Database _database;
    private readonly RunLock _lock;
    private readonly SemaphoreSlim _writing;
    private readonly Wording _wording;
    private readonly RowReader _reader;
    private readonly RowWriter _writer;
    private readonly Lock _using = new();
    private long _last;
    private bool _unsure;
    private bool _closed;

    public SqliteJournalRun(string runId, long run, Database database, RunLock taken, SemaphoreSlim writing, Wording wording)
    {
        _runId = runId;
        _database = database;
        _lock = taken;
        _writing = writing;
        _wording = wording;
        _last = RunTable.LastRow(database, run);
        _reader = new RowReader(database.Handle, run, wording);
        _writer = new RowWriter(database.Handle, run);
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string Shown => $"run {_runId}, {Quantity.Of(_last, "row", "rows")}";

    public ValueTask<IReadOnlyList<JournalRow>> ReadAsync(long after, int most, CancellationToken token = default)
    {
        RowNumbers.CheckPage(after, most);
        return new ValueTask<IReadOnlyList<JournalRow>>(Task.Run<IReadOnlyList<JournalRow>>(() => Read(after, most), token));
    }

    public ValueTask AppendAsync(IReadOnlyList<JournalRow> rows, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return AppendInTurnAsync(rows, token);
    }

    public ValueTask DisposeAsync() => new(Task.Run(Close));

    private async ValueTask AppendInTurnAsync(IReadOnlyList<JournalRow> rows, CancellationToken token)
    {
        await _writing.WaitAsync(token).ConfigureAwait(false);
        try
        {
            // not called off once it has begun, so that it is known whether the rows are there
            await Task.Run(() => Append(rows), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    private List<JournalRow> Read(long after, int most)
    {
        lock (_using)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            try
            {
                return _reader.Read(after, most, _last);
            }
            catch (SqliteException exception)
            {
                throw _wording.Of("read", exception);
            }
        }
    }

    private void Append(IReadOnlyList<JournalRow> rows)
    {
        lock (_using)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            RowNumbers.Check(_runId, rows, _last);
            RowWriter.Check(rows, _wording);
            if (_unsure)
            {
                throw _wording.OfUnsure();
            }

            if (rows.Count > 0)
            {
                Write(rows);
                _last += rows.Count;
            }
        }
    }

    private void Write(IReadOnlyList<JournalRow> rows)
    {
        try
        {
            _database.InTransaction(() => WriteEach(rows));
        }
        catch (SqliteException exception)
        {
            // the system says once that it has lost what it was to write, and writes on as if it had not
            _unsure |= NotSynced.Contains(exception.SqliteExtendedErrorCode);
            throw _wording.Of("written", exception);
        }
    }

    private void WriteEach(IReadOnlyList<JournalRow> rows)
    {
        foreach (JournalRow row in rows)
        {
            try
            {
                _writer.Write(row);
            }
            catch (EncoderFallbackException exception)
            {
                throw new ArgumentException(_wording.NoText(row, exception.Index), nameof(rows), exception);
            }
        }
    }

    private void Close()
    {
        lock (_using)
        {
            if (!_closed)
            {
                _closed = true;
                _reader.Dispose();
                _writer.Dispose();
                _database.Dispose();
                _lock.Dispose();
            }
        }
    }
}

using System.Diagnostics;
using AnyOrder.Durable;
using AnyOrder.Durable.Journals;
using Npgsql;
using NpgsqlTypes;

namespace AnyOrder.Orleans;

/// <summary>A run in a database, open.</summary>
[DebuggerDisplay("run {_runId,nq}")]
internal sealed class PostgresJournalRun : IJournalRun
{
    private readonly string _runId;
    private readonly NpgsqlConnection _connection;
    private long _last;
    private bool _isClosed;

    private PostgresJournalRun(string runId, NpgsqlConnection connection, long last) => (_runId, _connection, _last) = (runId, connection, last);

    public static async Task<PostgresJournalRun> OpenAsync(string runId, NpgsqlConnection connection, CancellationToken token)
    {
        var written = PostgresText.Written(runId);
        // a run is there from when it is first opened: row 0 says nothing else
        await using var command = new NpgsqlCommand(
            """
            insert into anyorder_rows (run, number, kind, marks, position) values ($1, 0, 0, 0, 0) on conflict do nothing;
            """,
            connection
        )
        {
            Parameters = { new() { Value = written } },
        };
        await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
        command.CommandText = "select max(number) from anyorder_rows where run = $1";
        return new(runId, connection, (long)(await command.ExecuteScalarAsync(token).ConfigureAwait(false))!);
    }

    public async ValueTask<IReadOnlyList<JournalRow>> ReadAsync(long after, int most, CancellationToken token = default)
    {
        RowNumbers.CheckPage(after, most);
        ObjectDisposedException.ThrowIf(_isClosed, this);

        try
        {
            await using var command = new NpgsqlCommand(
                "select number, kind, marks, name, family, label, position, codec, value, reads from anyorder_rows where run = $1 and number > $2 order by number limit $3",
                _connection
            )
            {
                Parameters = { new() { Value = PostgresText.Written(_runId) }, new() { Value = after }, new() { Value = most } },
            };
            await using var reader = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
            List<JournalRow> rows = [];

            while (await reader.ReadAsync(token).ConfigureAwait(false))
            {
                rows.Add(RowOf(reader));
            }

            return rows;
        }
        catch (Exception error)
        {
            throw PostgresJournal.Wrapped(error, $"The rows of the run \"{_runId}\" cannot be read");
        }
    }

    public async ValueTask AppendAsync(IReadOnlyList<JournalRow> rows, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ObjectDisposedException.ThrowIf(_isClosed, this);
        token.ThrowIfCancellationRequested();
        // whoever gave them may change them
        JournalRow[] group = [.. rows];
        RowNumbers.Check(_runId, group, _last);

        if (group.Length == 0)
        {
            return;
        }

        try
        {
            await CopyAsync(group, token).ConfigureAwait(false);
            _last = group[^1].Number;
        }
        catch (Exception error)
        {
            throw PostgresJournal.Wrapped(error, $"The rows {group[0].Number} to {group[^1].Number} of the run \"{_runId}\" were not added");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isClosed)
        {
            _isClosed = true;

            try
            {
                await PostgresLock.ReleaseAsync(_connection, _runId).ConfigureAwait(false);
            }
            catch (Exception error) when (error is NpgsqlException or InvalidOperationException or IOException)
            {
                // a connection that is broken holds no lock
            }

            await _connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task CopyAsync(JournalRow[] rows, CancellationToken token)
    {
        await using var writer = await _connection
            .BeginBinaryImportAsync("copy anyorder_rows (run, number, kind, marks, name, family, label, position, codec, value, reads) from stdin (format binary)", token)
            .ConfigureAwait(false);

        var runId = PostgresText.Written(_runId);

        foreach (var row in rows)
        {
            await writer.StartRowAsync(token).ConfigureAwait(false);
            await writer.WriteAsync(runId, NpgsqlDbType.Text, token).ConfigureAwait(false);
            await writer.WriteAsync(row.Number, NpgsqlDbType.Bigint, token).ConfigureAwait(false);
            await writer.WriteAsync((int)row.Kind, NpgsqlDbType.Integer, token).ConfigureAwait(false);
            await writer.WriteAsync((int)row.Marks, NpgsqlDbType.Integer, token).ConfigureAwait(false);
            await TextAsync(row.Name).ConfigureAwait(false);
            await TextAsync(row.Family).ConfigureAwait(false);
            await TextAsync(row.Label).ConfigureAwait(false);
            await writer.WriteAsync(row.Position, NpgsqlDbType.Integer, token).ConfigureAwait(false);
            await TextAsync(row.Codec).ConfigureAwait(false);
            await BytesAsync(row.Value).ConfigureAwait(false);
            await BytesAsync(row.Reads.IsEmpty ? default(ReadOnlyMemory<byte>?) : row.Reads).ConfigureAwait(false);
        }

        await writer.CompleteAsync(token).ConfigureAwait(false);

        Task TextAsync(string? text) => text is null ? writer.WriteNullAsync(token) : writer.WriteAsync(PostgresText.Written(text), NpgsqlDbType.Text, token);

        Task BytesAsync(ReadOnlyMemory<byte>? bytes) => bytes is { } written ? writer.WriteAsync(written, NpgsqlDbType.Bytea, token) : writer.WriteNullAsync(token);
    }

    private static JournalRow RowOf(NpgsqlDataReader reader) =>
        new()
        {
            Number = reader.GetInt64(0),
            Kind = (RowKind)reader.GetInt32(1),
            Marks = (RowMarks)reader.GetInt32(2),
            Name = Text(reader, 3),
            Family = Text(reader, 4),
            Label = Text(reader, 5),
            Position = reader.GetInt32(6),
            Codec = Text(reader, 7),
            Value = reader.IsDBNull(8) ? default(ReadOnlyMemory<byte>?) : reader.GetFieldValue<byte[]>(8).AsMemory(),
            Reads = reader.IsDBNull(9) ? default : reader.GetFieldValue<byte[]>(9),
        };

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : PostgresText.Read(reader.GetString(column));
}

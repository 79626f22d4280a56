using System.Diagnostics;
using AnyOrder.Durable;
using Npgsql;

namespace AnyOrder.Orleans;

/// <summary>Runs in a database of PostgreSQL, where many machines reach them. Its one table is made when it is first used.</summary>
[DebuggerDisplay("{Shown,nq}")]
public sealed class PostgresJournal : IJournal, IDisposable
{
    private readonly string _connectionString;
    private readonly SemaphoreSlim _preparing = new(1);
    private bool _isPrepared;

    /// <summary>A journal in the database that this leads to. The user has to be allowed to make a table there, or to find it made.</summary>
    /// <param name="connectionString">What Npgsql connects by.</param>
    public PostgresJournal(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        _connectionString = connectionString;
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string Shown
    {
        get
        {
            // no password
            var parts = new NpgsqlConnectionStringBuilder(_connectionString);
            return $"runs in {parts.Database} on {parts.Host}";
        }
    }

    /// <inheritdoc />
    public ValueTask<IJournalRun> OpenAsync(string runId, CancellationToken token = default) => OpenAsync(runId, takesOver: false, token);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<string>> RunsAsync(CancellationToken token = default) => ListAsync(token);

    /// <summary>Runs that are open stay so.</summary>
    public void Dispose() => _preparing.Dispose();

    /// <summary>Opens a run, if need be by ending the connection of whoever has it open.</summary>
    internal async ValueTask<IJournalRun> OpenAsync(string runId, bool takesOver, CancellationToken token)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        await PrepareAsync(token).ConfigureAwait(false);
        NpgsqlConnection? connection = null;

        try
        {
            connection = await ConnectAsync(token).ConfigureAwait(false);

            while (!await PostgresLock.TryTakeAsync(connection, runId, token).ConfigureAwait(false))
            {
                if (!takesOver)
                {
                    throw new JournalLockedException(
                        $"The run \"{runId}\" is open already, through another connection to the database. Dispose of the journal that has it, or end its process."
                    );
                }

                await PostgresLock.BreakAsync(connection, runId, token).ConfigureAwait(false);
            }

            return await PostgresJournalRun.OpenAsync(runId, connection, token).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            if (connection is not null)
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }

            throw Wrapped(error, $"The run \"{runId}\" cannot be opened");
        }
    }

    /// <summary>What is said of an exception of the database.</summary>
    internal static Exception Wrapped(Exception error, string what) => error is NpgsqlException or IOException or TimeoutException or InvalidOperationException ? new JournalException($"{what}: {error.Message}", error) : error;

    private async ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken token)
    {
        await PrepareAsync(token).ConfigureAwait(false);

        try
        {
            // by jumps from one run to the next: the table has a row for each name of each run
            await using var connection = await ConnectAsync(token).ConfigureAwait(false);
            await using var command = new NpgsqlCommand(
                """
                with recursive runs as (
                    (select run from anyorder_rows order by run limit 1)
                    union all
                    select (select run from anyorder_rows where run > runs.run order by run limit 1) from runs where runs.run is not null
                )
                select run from runs where run is not null
                """,
                connection
            );
            await using var reader = await command.ExecuteReaderAsync(token).ConfigureAwait(false);
            List<string> runs = [];

            while (await reader.ReadAsync(token).ConfigureAwait(false))
            {
                runs.Add(PostgresText.Read(reader.GetString(0)));
            }

            return [.. runs.Order(StringComparer.Ordinal)];
        }
        catch (Exception error)
        {
            throw Wrapped(error, "The runs cannot be listed");
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken token)
    {
        var connection = new NpgsqlConnection(_connectionString);

        try
        {
            await connection.OpenAsync(token).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task PrepareAsync(CancellationToken token)
    {
        if (_isPrepared)
        {
            return;
        }

        await _preparing.WaitAsync(token).ConfigureAwait(false);

        try
        {
            if (!_isPrepared)
            {
                await using var connection = await ConnectAsync(token).ConfigureAwait(false);
                await PostgresSchema.Rows.PrepareAsync(connection, token).ConfigureAwait(false);
                _isPrepared = true;
            }
        }
        catch (Exception error)
        {
            throw Wrapped(error, "The journal cannot be opened");
        }
        finally
        {
            _preparing.Release();
        }
    }
}

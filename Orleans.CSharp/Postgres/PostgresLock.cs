using Npgsql;

namespace AnyOrder.Orleans;

/// <summary>Who may write a run: the connection that holds the lock of its id. The database gives it back when the connection ends, and with it the process.</summary>
internal static class PostgresLock
{
    private const string Key = "hashtextextended('anyorder ' || $1, 0)";

    /// <summary>Takes the lock, unless another connection holds it.</summary>
    public static async Task<bool> TryTakeAsync(NpgsqlConnection connection, string runId, CancellationToken token)
    {
        await using var command = Command(connection, $"select pg_try_advisory_lock({Key})", runId);
        return await command.ExecuteScalarAsync(token).ConfigureAwait(false) is true;
    }

    /// <summary>Gives the lock back. The pool would not do it before the connection is used again.</summary>
    public static async Task ReleaseAsync(NpgsqlConnection connection, string runId)
    {
        await using var command = Command(connection, $"select pg_advisory_unlock({Key})", runId);
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    /// <summary>Ends the connection that holds the lock: nothing that it has not committed is there afterwards.</summary>
    public static async Task BreakAsync(NpgsqlConnection connection, string runId, CancellationToken token)
    {
        await using var command = Command(
            connection,
            $"""
            select pg_terminate_backend(pid, 5000) from pg_locks
            where locktype = 'advisory' and granted and objsubid = 1 and database = (select oid from pg_database where datname = current_database())
                and (classid::bigint << 32) | objid::bigint = {Key}
            """,
            runId
        );
        await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, string runId) => new(sql, connection) { Parameters = { new() { Value = PostgresText.Written(runId) } } };
}

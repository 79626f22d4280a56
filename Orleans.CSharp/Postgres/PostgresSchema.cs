using AnyOrder.Durable;
using Npgsql;

namespace AnyOrder.Orleans;

/// <summary>The table of a journal.</summary>
internal static class PostgresSchema
{
    // what no other application's table says of itself
    private const string Mark = "AnyOrder journal, form 1";

    /// <summary>Makes the table, unless it is there.</summary>
    public static async Task PrepareAsync(NpgsqlConnection connection, CancellationToken token)
    {
        await using var transaction = await connection.BeginTransactionAsync(token).ConfigureAwait(false);

        // one at a time: two who make a table that is not there get an error otherwise
        await ExecuteAsync("select pg_advisory_xact_lock(hashtextextended('anyorder_rows', 0))").ConfigureAwait(false);
        var found = await ScalarAsync("select coalesce(obj_description(to_regclass('anyorder_rows')), '')").ConfigureAwait(false);
        var isThere = await ScalarAsync("select to_regclass('anyorder_rows')::text").ConfigureAwait(false) is string;

        if (isThere && found as string != Mark)
        {
            throw new JournalException(
                $"The table anyorder_rows is none of this version: it says of itself \"{found}\", where \"{Mark}\" was expected. Use another schema by the search path of the connection."
            );
        }

        if (!isThere)
        {
            await ExecuteAsync(
                    $"""
                    create table anyorder_rows (
                        run text collate "C" not null,
                        number bigint not null,
                        kind integer not null,
                        marks integer not null,
                        name text collate "C",
                        family text collate "C",
                        label text collate "C",
                        position integer not null,
                        codec text collate "C",
                        value bytea,
                        reads bytea,
                        primary key (run, number)
                    );
                    comment on table anyorder_rows is '{Mark}';
                    """
                )
                .ConfigureAwait(false);
        }

        await transaction.CommitAsync(token).ConfigureAwait(false);

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            await command.ExecuteNonQueryAsync(token).ConfigureAwait(false);
        }

        async Task<object?> ScalarAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            return await command.ExecuteScalarAsync(token).ConfigureAwait(false);
        }
    }
}

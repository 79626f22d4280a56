using AnyOrder.Durable;
using Npgsql;

namespace AnyOrder.Orleans;

/// <summary>A table of ours.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Mark">What it says of itself, which no other application's table does.</param>
/// <param name="Columns">What it is made of.</param>
internal sealed record PostgresSchema(string Table, string Mark, string Columns)
{
    /// <summary>What happens in runs.</summary>
    public static PostgresSchema Rows { get; } =
        new(
            "anyorder_rows",
            "AnyOrder journal, form 1",
            """
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
            """
        );

    /// <summary>The silos of clusters; the version of a cluster's membership is in a row without a silo.</summary>
    public static PostgresSchema Silos { get; } =
        new(
            "anyorder_silos",
            "AnyOrder membership, form 1",
            """
            cluster text collate "C" not null,
            silo text collate "C" not null,
            version integer not null,
            status integer not null default 0,
            gateway_port integer not null default 0,
            host text,
            name text,
            started timestamptz not null default '-infinity',
            alive timestamptz not null default '-infinity',
            suspected_by text[] not null default '{}',
            suspected_at timestamptz[] not null default '{}',
            primary key (cluster, silo)
            """
        );

    /// <summary>Makes the table, unless it is there.</summary>
    public async Task PrepareAsync(NpgsqlConnection connection, CancellationToken token)
    {
        await using var transaction = await connection.BeginTransactionAsync(token).ConfigureAwait(false);

        // one at a time: two who make a table that is not there get an error otherwise
        await ExecuteAsync($"select pg_advisory_xact_lock(hashtextextended('{Table}', 0))").ConfigureAwait(false);
        var found = await ScalarAsync($"select coalesce(obj_description(to_regclass('{Table}')), '')").ConfigureAwait(false);
        var isThere = await ScalarAsync($"select to_regclass('{Table}')::text").ConfigureAwait(false) is string;

        if (isThere && found as string != Mark)
        {
            throw new JournalException(
                $"The table {Table} is none of this version: it says of itself \"{found}\", where \"{Mark}\" was expected. Use another schema by the search path of the connection."
            );
        }

        if (!isThere)
        {
            await ExecuteAsync($"create table {Table} ({Columns}); comment on table {Table} is '{Mark}'").ConfigureAwait(false);
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

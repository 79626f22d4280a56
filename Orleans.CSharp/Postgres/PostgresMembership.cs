using System.Globalization;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;
using Orleans.Configuration;

namespace AnyOrder.Orleans;

/// <summary>Which silos there are, in a database of PostgreSQL. Its one table is made when it is first used.</summary>
/// <remarks>Orleans asks for optimistic concurrency: whoever changes the table names the version that it has seen. See <see href="https://learn.microsoft.com/dotnet/orleans/implementation/cluster-management" />.</remarks>
internal sealed class PostgresMembership(PostgresMembershipOptions postgres, IOptions<ClusterOptions> cluster) : IMembershipTable
{
    private const string Columns = "silo, version, status, gateway_port, host, name, started, alive, suspected_by, suspected_at";

    public async Task InitializeMembershipTable(bool tryInitTableVersion)
    {
        await using var connection = await postgres.ConnectAsync().ConfigureAwait(false);
        await PostgresSchema.Silos.PrepareAsync(connection, default).ConfigureAwait(false);

        if (tryInitTableVersion)
        {
            await using var command = Command(connection, "insert into anyorder_silos (cluster, silo, version) values ($1, '', 0) on conflict do nothing");
            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
    }

    public async Task DeleteMembershipTableEntries(string clusterId)
    {
        await using var connection = await postgres.ConnectAsync().ConfigureAwait(false);
        await using var command = new NpgsqlCommand("delete from anyorder_silos where cluster = $1", connection) { Parameters = { new() { Value = clusterId } } };
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    public async Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate)
    {
        await using var connection = await postgres.ConnectAsync().ConfigureAwait(false);
        await using var command = Command(connection, "delete from anyorder_silos where cluster = $1 and silo <> '' and status = $2 and alive < $3", (int)SiloStatus.Dead, beforeDate.UtcDateTime);
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    public Task<MembershipTableData> ReadRow(SiloAddress key) => ReadAsync("and silo in ('', $2)", key.ToParsableString());

    public Task<MembershipTableData> ReadAll() => ReadAsync("");

    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) =>
        ChangeAsync(
            tableVersion,
            $"insert into anyorder_silos (cluster, {Columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing",
            Values(entry, tableVersion)
        );

    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) =>
        ChangeAsync(
            tableVersion,
            $"update anyorder_silos set ({Columns}) = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11) where cluster = $1 and silo = $2 and version = $12",
            [.. Values(entry, tableVersion), Number(etag)]
        );

    public async Task UpdateIAmAlive(MembershipEntry entry)
    {
        await using var connection = await postgres.ConnectAsync().ConfigureAwait(false);
        await using var command = Command(connection, "update anyorder_silos set alive = $3 where cluster = $1 and silo = $2", entry.SiloAddress.ToParsableString(), Utc(entry.IAmAliveTime));
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    /// <summary>Changes the row of a silo and the version of the cluster, or neither.</summary>
    private async Task<bool> ChangeAsync(TableVersion next, string change, object[] values)
    {
        await using var connection = await postgres.ConnectAsync().ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
        await using var count = Command(connection, "update anyorder_silos set version = $2 where cluster = $1 and silo = '' and version = $3", next.Version, Number(next.VersionEtag));

        if (await count.ExecuteNonQueryAsync().ConfigureAwait(false) == 0)
        {
            return false;
        }

        await using var row = Command(connection, change, values);

        if (await row.ExecuteNonQueryAsync().ConfigureAwait(false) == 0)
        {
            return false;
        }

        await transaction.CommitAsync().ConfigureAwait(false);
        return true;
    }

    // one statement: the rows and the version are of one moment
    private async Task<MembershipTableData> ReadAsync(string where, params object[] values)
    {
        await using var connection = await postgres.ConnectAsync().ConfigureAwait(false);
        await using var command = Command(connection, $"select {Columns} from anyorder_silos where cluster = $1 {where}", values);
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        TableVersion version = new(0, "0");
        List<Tuple<MembershipEntry, string>> silos = [];

        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            var number = reader.GetInt32(1);

            if (reader.GetString(0).Length == 0)
            {
                version = new(number, Text(number));
            }
            else
            {
                silos.Add(new(Entry(reader), Text(number)));
            }
        }

        return new(silos, version);
    }

    private static object[] Values(MembershipEntry entry, TableVersion version) =>
        [
            entry.SiloAddress.ToParsableString(),
            version.Version,
            (int)entry.Status,
            entry.ProxyPort,
            entry.HostName ?? (object)DBNull.Value,
            entry.SiloName ?? (object)DBNull.Value,
            Utc(entry.StartTime),
            Utc(entry.IAmAliveTime),
            entry.SuspectTimes?.Select(suspect => suspect.Item1.ToParsableString()).ToArray() ?? [],
            entry.SuspectTimes?.Select(suspect => Utc(suspect.Item2)).ToArray() ?? [],
        ];

    private static MembershipEntry Entry(NpgsqlDataReader reader) =>
        new()
        {
            SiloAddress = SiloAddress.FromParsableString(reader.GetString(0)),
            Status = (SiloStatus)reader.GetInt32(2),
            ProxyPort = reader.GetInt32(3),
            HostName = Nullable(reader, 4)!,
            SiloName = Nullable(reader, 5)!,
            StartTime = reader.GetDateTime(6),
            IAmAliveTime = reader.GetDateTime(7),
            SuspectTimes = [.. reader.GetFieldValue<string[]>(8).Zip(reader.GetFieldValue<DateTime[]>(9), (silo, time) => Tuple.Create(SiloAddress.FromParsableString(silo), time))],
        };

    private NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = cluster.Value.ClusterId } } };

        foreach (var value in values)
        {
            NpgsqlParameter parameter = new() { Value = value };

            if (value is DateTime[])
            {
                // one without elements says nothing of their type
                parameter.NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz;
            }

            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static string? Nullable(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);

    private static string Text(int version) => version.ToString(CultureInfo.InvariantCulture);

    private static int Number(string etag) => int.Parse(etag, CultureInfo.InvariantCulture);
}

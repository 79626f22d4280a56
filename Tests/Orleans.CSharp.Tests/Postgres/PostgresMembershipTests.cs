using System.Net;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Xunit;

namespace AnyOrder.Orleans.Tests.Postgres;

/// <summary>What Orleans asks of a table of silos.</summary>
public class PostgresMembershipTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly DateTime Now = new(2026, 11, 28, 1, 2, 3, DateTimeKind.Utc);

    [Fact]
    public async Task A_silo_is_found_as_it_was_inserted()
    {
        if (await TableAsync("found") is not { } table)
        {
            return;
        }

        var version = (await table.ReadAll()).Version;
        Assert.Equal(0, version.Version);

        Assert.True(await table.InsertRow(Silo(1), version.Next()));

        var all = await table.ReadAll();
        Assert.Equal(1, all.Version.Version);
        var (found, _) = Assert.Single(all.Members);
        Same(Silo(1), found);
        Same(Silo(1), Assert.Single((await table.ReadRow(Silo(1).SiloAddress)).Members).Item1);
        Assert.Empty((await table.ReadRow(Silo(2).SiloAddress)).Members);
        Assert.Equal(1, (await table.ReadRow(Silo(2).SiloAddress)).Version.Version);
    }

    [Fact]
    public async Task Of_those_who_have_seen_the_same_version_one_changes_the_table()
    {
        if (await TableAsync("raced") is not { } table)
        {
            return;
        }

        var version = (await table.ReadAll()).Version.Next();

        var inserted = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => table.InsertRow(Silo(i), version)));

        Assert.Single(inserted, isInserted => isInserted);
        Assert.Single((await table.ReadAll()).Members);
        Assert.Equal(1, (await table.ReadAll()).Version.Version);
    }

    [Fact]
    public async Task A_row_that_has_changed_since_is_not_updated_nor_the_version()
    {
        if (await TableAsync("changed") is not { } table)
        {
            return;
        }

        await table.InsertRow(Silo(1), (await table.ReadAll()).Version.Next());
        var before = await table.ReadAll();
        var tag = before.Members[0].Item2;
        Assert.True(await table.UpdateRow(Silo(1, SiloStatus.ShuttingDown), tag, before.Version.Next()));
        var after = await table.ReadAll();

        Assert.False(await table.UpdateRow(Silo(1, SiloStatus.Dead), tag, after.Version.Next()));
        Assert.False(await table.UpdateRow(Silo(1, SiloStatus.Dead), after.Members[0].Item2, before.Version.Next()));
        Assert.False(await table.InsertRow(Silo(1), after.Version.Next()));

        var same = await table.ReadAll();
        Assert.Equal(2, same.Version.Version);
        Assert.Equal(SiloStatus.ShuttingDown, same.Members[0].Item1.Status);
    }

    [Fact]
    public async Task That_a_silo_is_alive_is_no_change()
    {
        if (await TableAsync("alive") is not { } table)
        {
            return;
        }

        await table.InsertRow(Silo(1), (await table.ReadAll()).Version.Next());
        var before = await table.ReadAll();
        var alive = Silo(1);
        alive.IAmAliveTime = Now.AddMinutes(5);

        await table.UpdateIAmAlive(alive);

        var after = await table.ReadAll();
        Assert.Equal(Now.AddMinutes(5), after.Members[0].Item1.IAmAliveTime);
        Assert.Equal(before.Version.Version, after.Version.Version);
        Assert.True(await table.UpdateRow(Silo(1, SiloStatus.Dead), before.Members[0].Item2, before.Version.Next()));
    }

    [Fact]
    public async Task Dead_silos_are_forgotten_and_clusters_when_they_are_deleted()
    {
        if (await TableAsync("forgotten") is not { } table)
        {
            return;
        }

        await table.InsertRow(Silo(1, SiloStatus.Dead), (await table.ReadAll()).Version.Next());
        await table.InsertRow(Silo(2), (await table.ReadAll()).Version.Next());

        await table.CleanupDefunctSiloEntries(Now);
        Assert.Equal(2, (await table.ReadAll()).Members.Count);
        await table.CleanupDefunctSiloEntries(Now.AddHours(1));
        Assert.Equal(Silo(2).SiloAddress, Assert.Single((await table.ReadAll()).Members).Item1.SiloAddress);
        Assert.Equal(2, (await table.ReadAll()).Version.Version);

        await table.DeleteMembershipTableEntries("another");
        Assert.Single((await table.ReadAll()).Members);
        await table.DeleteMembershipTableEntries("forgotten");
        Assert.Empty((await table.ReadAll()).Members);
    }

    [Fact]
    public async Task Clients_find_the_gateways_of_active_silos()
    {
        if (await TableAsync("gateways") is not { } table)
        {
            return;
        }

        foreach (var silo in new[] { Silo(1), Silo(2, SiloStatus.Dead), Silo(3, gateway: 0) })
        {
            await table.InsertRow(silo, (await table.ReadAll()).Version.Next());
        }

        PostgresGateways gateways = new(new(server.ConnectionString), Cluster("gateways"), Options.Create(new GatewayOptions()));
        await gateways.InitializeGatewayListProvider();

        Assert.Equal(["gwy.tcp://127.0.0.1:40001/1"], (await gateways.GetGateways()).Select(uri => uri.ToString()));
    }

    private async Task<PostgresMembership?> TableAsync(string cluster)
    {
        if (!server.IsThere)
        {
            return null;
        }

        PostgresMembership table = new(new(server.ConnectionString), Cluster(cluster));
        await table.InitializeMembershipTable(tryInitTableVersion: true);
        return table;
    }

    private static IOptions<ClusterOptions> Cluster(string id) => Options.Create(new ClusterOptions { ClusterId = id });

    private static MembershipEntry Silo(int number, SiloStatus status = SiloStatus.Active, int? gateway = null) =>
        new()
        {
            SiloAddress = SiloAddress.New(IPAddress.Loopback, 30_000 + number, number),
            Status = status,
            ProxyPort = gateway ?? 40_000 + number,
            HostName = "here",
            SiloName = $"silo {number}",
            StartTime = Now,
            IAmAliveTime = Now.AddSeconds(1),
            SuspectTimes = [Tuple.Create(SiloAddress.New(IPAddress.Loopback, 30_009, 9), Now)],
        };

    private static void Same(MembershipEntry expected, MembershipEntry found)
    {
        Assert.Equal(expected.SiloAddress, found.SiloAddress);
        Assert.Equal((expected.Status, expected.ProxyPort, expected.HostName, expected.SiloName), (found.Status, found.ProxyPort, found.HostName, found.SiloName));
        Assert.Equal((expected.StartTime, expected.IAmAliveTime), (found.StartTime, found.IAmAliveTime));
        Assert.Equal(expected.SuspectTimes, found.SuspectTimes);
    }
}

using System.Net;
using System.Net.Sockets;
using AnyOrder.Orleans.Tests.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.TestingHost;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Orleans.Tests.Docs;

/// <summary>The code of docs/cluster.md.</summary>
public sealed class ClusterPageTests : IClassFixture<PostgresServer>
{
    private static readonly Name<int> Total = Name.Of<int>("total");
    private static readonly Family<int, int> Price = Name.Family<int, int>("price");

    // silos are made by classes that are given nothing
    private static PostgresServer? _server;

    public ClusterPageTests(PostgresServer server) => _server = server;

    [Fact]
    public async Task A_cluster_runs_what_its_silos_register()
    {
        var builder = new TestClusterBuilder(1);
        builder.AddSiloBuilderConfigurator<Silo>();
        await using var cluster = builder.Build();
        await cluster.DeployAsync();
        var client = cluster.Client;

        ClusterOutcome outcome = await client.RunAsync("pricing", "2026-11-27", "100");
        Console.WriteLine(await outcome.GetAsync(Total));
        Console.WriteLine(await outcome.ExplainAsync());

        Assert.Equal(5050, await outcome.GetAsync(Total));
        Assert.Equal(Pricing(100).Run().Explain(), await outcome.ExplainAsync());
    }

    private static Loop Pricing(int count) =>
        Loop.Empty.Rule(Price, key => Pure(key)).Define(Total, from prices in GetAll([.. Enumerable.Range(1, count).Select(key => Price[key])]) select prices.Sum());

    private sealed class Silo : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder)
        {
            siloBuilder.Services.AddAnyOrderLoop("pricing", arguments => Pricing(int.Parse(arguments)));

            if (_server is { IsThere: true, ConnectionString: var connectionString })
            {
                siloBuilder.Services.AddAnyOrderJournal(new PostgresJournal(connectionString));
            }
        }
    }

    [Fact]
    public async Task Silos_find_each_other_in_a_database()
    {
        if (_server is not { IsThere: true, ConnectionString: var connectionString })
        {
            return;
        }

        int port;
        using (TcpListener listener = new(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddAnyOrderLoop("pricing", arguments => Pricing(int.Parse(arguments)));
        builder.AddAnyOrderSilo(new() { SiloPort = port }, silo => silo.UsePostgresMembership(connectionString));
        using var host = builder.Build();
        await host.StartAsync();

        var outcome = await host.Services.GetRequiredService<IGrainFactory>().RunAsync("pricing", "here", "100");

        Assert.Equal(5050, await outcome.GetAsync(Total));
        await host.StopAsync();
    }
}

using AnyOrder.Orleans.Tests.Postgres;
using Xunit;

namespace AnyOrder.Orleans.Tests.Chaos;

/// <summary>A database and one cluster for all tests of chaos, where there is a server.</summary>
public sealed class ChaosFixture : IAsyncLifetime
{
    public PostgresServer Server { get; } = new();

    internal ChaosCluster? Cluster { get; private set; }

    public async Task InitializeAsync() => Cluster = Server.IsThere ? await ChaosCluster.StartAsync(Server) : null;

    public async Task DisposeAsync()
    {
        if (Cluster is not null)
        {
            await Cluster.DisposeAsync();
        }

        Server.Dispose();
    }
}

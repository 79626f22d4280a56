using AnyOrder.Orleans.Tests.Postgres;
using Xunit;

namespace AnyOrder.Orleans.Tests.Chaos;

/// <summary>A database and one cluster for all tests of chaos, where there is a server.</summary>
public sealed class ChaosFixture : IAsyncLifetime
{
    // of a hundred calls between partitions, so many are lost, so many are answered with a loss, and so on
    private const int Trouble = 3;

    public PostgresServer Server { get; } = new();

    internal ChaosCluster? Cluster { get; private set; }

    public async Task InitializeAsync() => Cluster = Server.IsThere ? await ChaosCluster.StartAsync(Server, Trouble) : null;

    public async Task DisposeAsync()
    {
        if (Cluster is not null)
        {
            await Cluster.DisposeAsync();
        }

        Server.Dispose();
    }
}

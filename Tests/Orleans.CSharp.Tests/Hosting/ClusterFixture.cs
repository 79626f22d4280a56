using AnyOrder.Orleans.Silo;
using Orleans.TestingHost;

namespace AnyOrder.Orleans.Tests.Hosting;

/// <summary>Three silos in this process, one cluster for all tests.</summary>
public sealed class ClusterFixture : IDisposable
{
    public ClusterFixture()
    {
        var builder = new TestClusterBuilder(3);
        builder.AddSiloBuilderConfigurator<Silo>();
        Cluster = builder.Build();
        Cluster.Deploy();
    }

    public TestCluster Cluster { get; }

    public void Dispose() => Cluster.Dispose();

    private sealed class Silo : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder)
        {
            foreach (var (key, build) in TestLoops.All)
            {
                siloBuilder.Services.AddAnyOrderLoop(key, build);
            }
        }
    }
}

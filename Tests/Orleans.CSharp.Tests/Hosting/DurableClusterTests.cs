using AnyOrder.Orleans.Silo;
using AnyOrder.Orleans.Tests.Postgres;
using Orleans.Configuration;
using Orleans.TestingHost;
using Xunit;

namespace AnyOrder.Orleans.Tests.Hosting;

/// <summary>Runs on a cluster that keeps them in a database.</summary>
public sealed class DurableClusterTests : IClassFixture<PostgresServer>
{
    // silos are made by classes that are given nothing
    private static string _connectionString = "";

    private readonly PostgresServer _server;

    public DurableClusterTests(PostgresServer server)
    {
        _server = server;
        _connectionString = server.ConnectionString;
    }

    [Fact]
    public async Task A_run_goes_on_when_a_silo_is_lost()
    {
        if (!_server.IsThere)
        {
            return;
        }

        const int size = 3_000;
        var builder = new TestClusterBuilder(3);
        builder.AddSiloBuilderConfigurator<Silo>();
        await using var cluster = builder.Build();
        await cluster.DeployAsync();
        var isUnderWay = new TaskCompletionSource();
        var progress = new Reporter(progress =>
        {
            if (progress.Bound > size / 4)
            {
                isUnderWay.TrySetResult();
            }
        });

        var running = cluster.Client.RunAsync("chain", "lost", $"{size}", new() { Progress = progress });
        await isUnderWay.Task;
        await cluster.KillSiloAsync(cluster.SecondarySilos[0]);
        var outcome = await running;

        var expected = TestLoops.Chain(size).Run();
        Assert.Equal(Status.Resolved, outcome.Status);
        Assert.Equal(expected.Generations, outcome.Generations);
        Assert.Equal(size - 1, await outcome.GetAsync(TestLoops.Node[size - 1]));
        Assert.Equal(expected.Explain(), await outcome.ExplainAsync());
    }

    [Fact]
    public async Task A_run_waits_for_a_database_that_is_away_and_says_so()
    {
        if (!_server.IsThere)
        {
            return;
        }

        var builder = new TestClusterBuilder(1);
        builder.AddSiloBuilderConfigurator<Silo>();
        await using var cluster = builder.Build();
        await cluster.DeployAsync();
        var isInTrouble = new TaskCompletionSource<string>();
        var progress = new Reporter(progress =>
        {
            if (progress.Trouble is { } trouble)
            {
                isInTrouble.TrySetResult(trouble);
            }
        });
        var source = TestLoops.Waited("away");

        var running = cluster.Client.RunAsync("waits", "away", "away", new() { Progress = progress });
        await source.IsAsked.Task;
        _server.Stop();
        // an answer is kept before anybody sees it
        source.Answer.SetResult("answered");
        var trouble = await isInTrouble.Task;
        _server.Start();
        var outcome = await running;

        Assert.Contains("away#", trouble, StringComparison.Ordinal);
        Assert.Equal("answered", await outcome.GetAsync(TestLoops.Sentence));
        Assert.Equal(Status.Resolved, outcome.Status);
    }

    private sealed class Reporter(Action<ClusterProgress> report) : IProgress<ClusterProgress>
    {
        public void Report(ClusterProgress value) => report(value);
    }

    private sealed class Silo : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder)
        {
            // a silo that is lost is found out soon
            siloBuilder.Configure<ClusterMembershipOptions>(options =>
            {
                options.ProbeTimeout = TimeSpan.FromSeconds(1);
                options.NumMissedProbesLimit = 2;
                options.NumVotesForDeathDeclaration = 1;
            });
            siloBuilder.Services.AddAnyOrderJournal(new PostgresJournal(_connectionString));

            foreach (var (key, build) in TestLoops.All)
            {
                siloBuilder.Services.AddAnyOrderLoop(key, build);
            }
        }
    }
}

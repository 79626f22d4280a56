using AnyOrder.Orleans.Silo;
using AnyOrder.Orleans.Tests.Postgres;
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
            siloBuilder.Services.AddAnyOrderJournal(new PostgresJournal(_connectionString));

            foreach (var (key, build) in TestLoops.All)
            {
                siloBuilder.Services.AddAnyOrderLoop(key, build);
            }
        }
    }
}

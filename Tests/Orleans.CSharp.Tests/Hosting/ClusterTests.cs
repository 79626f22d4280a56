using AnyOrder.Orleans.Silo;
using Xunit;

namespace AnyOrder.Orleans.Tests.Hosting;

/// <summary>Runs on a cluster of three silos.</summary>
public class ClusterTests(ClusterFixture fixture) : IClassFixture<ClusterFixture>
{
    [Theory]
    [InlineData("chain")]
    [InlineData("tree")]
    public async Task A_loop_comes_to_the_values_and_the_report_of_a_run_in_one_place(string key)
    {
        const int size = 1_001;
        var expected = (key == "chain" ? TestLoops.Chain(size) : TestLoops.Tree(size)).Run();

        var outcome = await fixture.Cluster.Client.RunAsync(key, $"{key}-{size}", $"{size}");

        Assert.Equal(Status.Resolved, outcome.Status);
        Assert.Equal(expected.Generations, outcome.Generations);
        Assert.Equal(expected.Get(TestLoops.Node[size - 1]), await outcome.GetAsync(TestLoops.Node[size - 1]));
        Assert.Equal(expected.Get(TestLoops.Node[0]), await outcome.GetAsync(TestLoops.Node[0]));
        Assert.Equal(expected.Explain(), await outcome.ExplainAsync());
    }

    [Fact]
    public async Task A_run_with_a_missing_link_is_stuck_with_the_link_as_its_root()
    {
        var expected = TestLoops.Broken(1_000).Run();

        var outcome = await Client.RunAsync("broken", "broken", "1000");

        Assert.Equal(Status.Stuck, outcome.Status);
        Assert.Equal(expected.Explain(), await outcome.ExplainAsync());
        Assert.Matches("missing +node\\[500\\]", await outcome.ExplainAsync());
        var error = await Assert.ThrowsAsync<KeyNotFoundException>(() => outcome.GetAsync(TestLoops.Node[999]));
        Assert.Equal("node[999] is not bound in the run broken, which is stuck. ExplainAsync says what is missing.", error.Message);
    }

    [Fact]
    public async Task A_loop_that_no_silo_knows_is_named()
    {
        var error = await Assert.ThrowsAsync<ClusterRunException>(() => Client.RunAsync("nothing", "unknown"));

        Assert.StartsWith("Run unknown: no loop is registered by the key nothing in the silo on ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_that_no_loop_can_be_built_from_are_said_with_the_reason()
    {
        var error = await Assert.ThrowsAsync<ClusterRunException>(() => Client.RunAsync("chain", "unbuilt", "many"));

        Assert.StartsWith("Run unbuilt: the loop chain could not be built from its arguments, and threw FormatException: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_without_a_codec_is_named_with_the_remedy_and_without_a_stack_trace()
    {
        var error = await Assert.ThrowsAsync<ClusterRunException>(() => Client.RunAsync("codecless", "codecless"));

        Assert.StartsWith("Run codecless cannot come to its end. Partition ", error.Message, StringComparison.Ordinal);
        Assert.Contains("Codecs", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_of_a_run_stands_for_one_run()
    {
        var first = await Client.RunAsync("chain", "once", "10");
        var again = await Client.RunAsync("chain", "once", "10");

        Assert.Equal(first.ToString(), again.ToString());
        var error = await Assert.ThrowsAsync<ClusterRunException>(() => Client.RunAsync("chain", "once", "11"));
        Assert.Equal("Run once was begun with other arguments than it is asked for with. Ask for it as it was begun, or begin another run under another id.", error.Message);
        error = await Assert.ThrowsAsync<ClusterRunException>(() => Client.RunAsync("chain", "once", "10", new() { Partitions = 3 }));
        Assert.StartsWith("Run once was begun with 16 partitions, and 3 are asked for. ", error.Message, StringComparison.Ordinal);
        Assert.Contains("has a #", (await Assert.ThrowsAsync<ClusterRunException>(() => Client.RunAsync("chain", "a#1", "10"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_ends_and_can_be_run_again()
    {
        using var cancel = new CancellationTokenSource();
        var source = TestLoops.Waited("cancelled");
        var running = Client.RunAsync("waits", "cancelled", "cancelled", null, cancel.Token);
        await source.IsAsked.Task;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await source.IsCancelled.Task.WaitAsync(TimeSpan.FromMinutes(1));

        source.Answer.SetResult("answered");
        Assert.Equal("answered", await (await Client.RunAsync("waits", "cancelled", "cancelled")).GetAsync(TestLoops.Sentence));
    }

    [Fact]
    public async Task Rules_and_sources_of_families_are_asked_by_whoever_owns_the_name()
    {
        var expected = await TestLoops.Rules(40).RunAsync();

        var outcome = await fixture.Cluster.Client.RunAsync("rules", "rules", "40");

        Assert.Equal(expected.Get(TestLoops.Sentence), await outcome.GetAsync(TestLoops.Sentence));
        Assert.Equal(expected.Generations, outcome.Generations);
        Assert.Equal(expected.Explain(), await outcome.ExplainAsync());
    }

    [Fact]
    public async Task Runs_begin_whichever_partitions_call_each_other_first()
    {
        var expected = TestLoops.Tree(301).Run();

        // partitions of ten runs come up at once, three times
        for (var round = 0; round < 3; round++)
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Client.RunAsync("tree", $"begin {round} {i}", "301")));
            Assert.All(outcomes, outcome => Assert.Equal(expected.Generations, outcome.Generations));
        }
    }

    [Theory]
    [InlineData("conflicted")]
    [InlineData("faulted")]
    [InlineData("broken")]
    public async Task The_whole_outcome_can_be_fetched(string key)
    {
        var loop = TestLoops.All[key]("601");
        var expected = loop.Run();
        var outcome = await Client.RunAsync(key, $"{key} fetched", "601", new() { Partitions = 5 });

        Assert.Equal(expected, await outcome.FetchAsync(loop));
        var error = await Assert.ThrowsAsync<ClusterRunException>(() => outcome.EnsureResolvedAsync());
        Assert.Contains(expected.Explain(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_values_of_a_family_come_in_the_order_of_their_keys()
    {
        var outcome = await Client.RunAsync("chain", "family", "120");

        var values = await (await outcome.EnsureResolvedAsync()).GetAllAsync(TestLoops.Node).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 120).Select(i => (TestLoops.Node[i], i)).OrderBy(pair => pair.Item1.Key, StringComparer.Ordinal), values.Select(value => (value.Key, value.Value)));
        Assert.Empty(await outcome.GetAllAsync(TestLoops.Word).ToListAsync());
    }

    [Fact]
    public async Task Values_that_do_not_go_in_one_message_go_in_several()
    {
        var outcome = await Client.RunAsync("large", "large", "30", new() { Partitions = 2 });

        var values = await outcome.GetAllAsync(TestLoops.Word).ToDictionaryAsync(value => value.Key, value => value.Value);

        Assert.Equal(30, values.Count);
        Assert.Equal(new string('c', 1 << 19), values[TestLoops.Word[28]]);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_with_a_reason()
    {
        var outcome = await Client.RunAsync("chain", "asked", "10");

        Assert.Equal((true, 9), await outcome.FindAsync(TestLoops.Node[9]));
        Assert.Equal((false, 0), await outcome.FindAsync(TestLoops.Node[10]));
        Assert.Equal(
            "node[10] is not bound in the run asked, which is resolved: no program sets it, or none asks the rule for it.",
            (await Assert.ThrowsAsync<KeyNotFoundException>(() => outcome.GetAsync(TestLoops.Node[10]))).Message
        );
        Assert.Contains("is asked for with values of the codec", (await Assert.ThrowsAsync<ClusterRunException>(() => outcome.GetAsync(Name.Family<int, string>("node")[9]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_with_the_limit()
    {
        Assert.Contains("are allowed on a cluster", (await Assert.ThrowsAsync<ClusterRunException>(() => Client.RunAsync("long", "long", "5000"))).Message, StringComparison.Ordinal);
        Assert.Equal(Status.Resolved, (await Client.RunAsync("long", "short", "4096")).Status);
        Assert.Contains("65,536 are allowed", (await Assert.ThrowsAsync<ClusterRunException>(() => Client.RunAsync("chain", "arguments", new string('1', 65_537)))).Message, StringComparison.Ordinal);
        Assert.Contains("1 to 256 are allowed", (await Assert.ThrowsAsync<ClusterRunException>(() => Client.RunAsync("chain", new string('1', 257)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_codec_that_is_missing_is_named_before_anything_runs()
    {
        var error = await Assert.ThrowsAsync<ClusterRunException>(() => Client.RunAsync("quotes", "quotes", options: new() { Partitions = 1 }));

        Assert.StartsWith("Run quotes: there is no codec for the values of quote, ", error.Message, StringComparison.Ordinal);
    }

    private IClusterClient Client => fixture.Cluster.Client;
}

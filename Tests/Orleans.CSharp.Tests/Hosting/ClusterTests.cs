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
        Assert.Contains("some of these are others now", error.Message, StringComparison.Ordinal);
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

        source.Answer.SetResult("answered");
        Assert.Equal("answered", await (await Client.RunAsync("waits", "cancelled", "cancelled")).GetAsync(TestLoops.Sentence));
    }

    private IClusterClient Client => fixture.Cluster.Client;

    [Fact]
    public async Task Rules_and_sources_of_families_are_asked_by_whoever_owns_the_name()
    {
        var expected = await TestLoops.Rules(40).RunAsync();

        var outcome = await fixture.Cluster.Client.RunAsync("rules", "rules", "40");

        Assert.Equal(expected.Get(TestLoops.Sentence), await outcome.GetAsync(TestLoops.Sentence));
        Assert.Equal(expected.Generations, outcome.Generations);
        Assert.Equal(expected.Explain(), await outcome.ExplainAsync());
    }
}

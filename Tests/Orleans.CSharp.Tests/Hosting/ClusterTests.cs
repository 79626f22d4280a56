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
    public async Task Rules_and_sources_of_families_are_asked_by_whoever_owns_the_name()
    {
        var expected = await TestLoops.Rules(40).RunAsync();

        var outcome = await fixture.Cluster.Client.RunAsync("rules", "rules", "40");

        Assert.Equal(expected.Get(TestLoops.Sentence), await outcome.GetAsync(TestLoops.Sentence));
        Assert.Equal(expected.Generations, outcome.Generations);
        Assert.Equal(expected.Explain(), await outcome.ExplainAsync());
    }
}

using AnyOrder.Durable.Tests.Running;
using AnyOrder.Tests.Model;
using FsCheck;
using FsCheck.Xunit;

namespace AnyOrder.Orleans.Tests.Running;

/// <summary>Partitions that run by themselves, and whoever leads them, come to what a run in one place comes to.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class CoordinatorLawTests
{
    [Property(MaxTest = 100)]
    public void A_run_that_is_led_comes_to_the_outcome_of_a_run(Source source, PositiveInt count, int seed) => Led.ComesToItAsync(source, 1 + count.Get % 6, seed).Wait();

    [Property(MaxTest = 10)]
    public void A_network_that_loses_calls_changes_nothing(Source source, PositiveInt count, int seed) => Led.ComesToItAsync(source, 1 + count.Get % 4, seed, 10).Wait();

    [Property(MaxTest = 30)]
    public void With_sources_too(Source source, PositiveInt count, int seed) => AsksAsync(source, 1 + count.Get % 6, seed).Wait();

    private static async Task AsksAsync(Source source, int count, int seed)
    {
        var watched = new Watched(source.Entries);
        await using var cluster = new LocalCluster(watched.ToLoopWithSources(), count, seed);

        var outcome = await cluster.RunAsync();

        Xunit.Assert.All(watched.Asked.Values, asked => Xunit.Assert.Equal(1, asked));
        Led.Same(await watched.ToLoopWithSources().RunAsync(), outcome);
    }
}

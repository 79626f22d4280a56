using AnyOrder.Durable;
using AnyOrder.Durable.Tests.Running;
using AnyOrder.Orleans.Silo;
using AnyOrder.Tests.Model;
using FsCheck;
using FsCheck.Xunit;

namespace AnyOrder.Orleans.Tests.Running;

/// <summary>Partitions that run by themselves, and whoever leads them, come to what a run in one place comes to.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class CoordinatorLawTests
{
    [Property(MaxTest = 100)]
    public void A_run_that_is_led_comes_to_the_outcome_of_a_run(Source source, PositiveInt count, int seed) => ComesToItAsync(source, 1 + count.Get % 6, seed).Wait();

    [Property(MaxTest = 10)]
    public void A_network_that_loses_calls_changes_nothing(Source source, PositiveInt count, int seed) => ComesToItAsync(source, 1 + count.Get % 4, seed, 10).Wait();

    [Property(MaxTest = 30)]
    public void With_sources_too(Source source, PositiveInt count, int seed) => AsksAsync(source, 1 + count.Get % 6, seed).Wait();

    [Property(MaxTest = 30)]
    public void Partitions_that_are_lost_come_back_with_what_they_had(Source source, PositiveInt count, int seed) =>
        ComesToItAsync(source, 1 + count.Get % 4, seed, journal: Journal.InMemory(), kills: 3).Wait();

    [Property(MaxTest = 100)]
    public void What_they_had_not_kept_comes_about_again_in_the_same_generations(Source source, PositiveInt count, int seed) =>
        ComesToItAsync(source, 2 + count.Get % 3, seed, journal: new CutJournal(), kills: 3).Wait();

    [Property(MaxTest = 1)]
    public void The_end_is_told_when_all_is_kept_however_slow_the_disk_is(int seed) => ComesToItAsync(TestLoops.Tree(31), 2, seed, journal: new CutJournal(delay: 400)).Wait();

    [Property(MaxTest = 20)]
    public void Rules_that_need_each_other_begin_again_when_they_began(PositiveInt depth, PositiveInt count, int seed) =>
        ComesToItAsync(TestLoops.Rules(10 + depth.Get % 20), 2 + count.Get % 3, seed, journal: new CutJournal(), kills: 3).Wait();

    [Property(MaxTest = 30)]
    public void Rules_that_claim_more_than_their_name_come_to_their_end(PositiveInt count, int seed) =>
        ComesToItAsync(TestLoops.Claiming(20), 2 + count.Get % 3, seed, journal: new CutJournal(), kills: 3).Wait();

    [Property(MaxTest = 30)]
    public void Where_nothing_is_kept_the_run_begins_anew(Source source, PositiveInt count, int seed) => ComesToItAsync(source, 1 + count.Get % 4, seed, kills: 3).Wait();

    private static Task ComesToItAsync(Source source, int count, int seed, int losses = 0, IJournal? journal = null, int kills = 0) =>
        ComesToItAsync(Compile.loop(source.Entries), count, seed, losses, journal, kills);

    private static async Task ComesToItAsync(Loop loop, int count, int seed, int losses = 0, IJournal? journal = null, int kills = 0)
    {
        await using var cluster = new LocalCluster(loop, count, seed, losses, journal: journal) { Kills = kills };

        Same(await loop.RunAsync(), await cluster.RunAsync());
    }

    private static async Task AsksAsync(Source source, int count, int seed)
    {
        var watched = new Watched(source.Entries);
        await using var cluster = new LocalCluster(watched.ToLoopWithSources(), count, seed);

        var outcome = await cluster.RunAsync();

        Xunit.Assert.All(watched.Asked.Values, asked => Xunit.Assert.Equal(1, asked));
        Same(await watched.ToLoopWithSources().RunAsync(), outcome);
    }

    private static void Same(Outcome expected, Outcome outcome)
    {
        Xunit.Assert.Equal(expected.Explain(), outcome.Explain());
        Xunit.Assert.Equal(expected, outcome);
    }
}

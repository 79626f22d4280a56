using AnyOrder.Durable;
using AnyOrder.Orleans.Silo;
using AnyOrder.Tests.Model;
using FsCheck;
using FsCheck.Xunit;

namespace AnyOrder.Orleans.Tests.Running;

/// <summary>Partitions that are lost while they run change nothing of what the run comes to.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class LossLawTests
{
    [Property(MaxTest = 30)]
    public void Partitions_that_are_lost_come_back_with_what_they_had(Source source, PositiveInt count, int seed) =>
        Led.ComesToItAsync(source, 1 + count.Get % 4, seed, journal: Journal.InMemory(), kills: 3).Wait();

    [Property(MaxTest = 40)]
    public void What_they_had_not_kept_comes_about_again_in_the_same_generations(Source source, PositiveInt count, int seed) =>
        Led.ComesToItAsync(source, 2 + count.Get % 3, seed, journal: new CutJournal(), kills: 3).Wait();

    [Property(MaxTest = 1)]
    public void The_end_is_told_when_all_is_kept_however_slow_the_disk_is(int seed) => Led.ComesToItAsync(TestLoops.Tree(31), 2, seed, journal: new CutJournal(delay: 400)).Wait();

    [Property(MaxTest = 20)]
    public void Rules_that_need_each_other_begin_again_when_they_began(PositiveInt depth, PositiveInt count, int seed) =>
        Led.ComesToItAsync(TestLoops.Rules(10 + depth.Get % 20), 2 + count.Get % 3, seed, journal: new CutJournal(), kills: 3).Wait();

    [Property(MaxTest = 20)]
    public void Rules_that_claim_more_than_their_name_come_to_their_end(PositiveInt count, int seed) =>
        Led.ComesToItAsync(TestLoops.Claiming(20), 2 + count.Get % 3, seed, journal: new CutJournal(), kills: 3).Wait();

    [Property(MaxTest = 30)]
    public void Where_nothing_is_kept_the_run_begins_anew(Source source, PositiveInt count, int seed) => Led.ComesToItAsync(source, 1 + count.Get % 4, seed, kills: 3).Wait();
}

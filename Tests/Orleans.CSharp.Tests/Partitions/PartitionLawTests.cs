using AnyOrder.Tests.Model;
using AnyOrder.Durable.Tests.Running;
using FsCheck;
using FsCheck.Xunit;

namespace AnyOrder.Orleans.Tests.Partitions;

/// <summary>A run on many machines comes to what a run in one place comes to.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class PartitionLawTests
{
    [Property(MaxTest = 300)]
    public void A_run_in_partitions_comes_to_the_outcome_of_a_run(Source source, PositiveInt count, int seed)
    {
        var loop = Compile.loop(source.Entries);

        Same(loop.Run(), new SimulatedCluster(loop, 1 + count.Get % 6, seed).Run());
    }

    [Property(MaxTest = 300)]
    public void Limits_are_reached_as_in_a_run_in_one_place(Source source, PositiveInt count, int seed, PositiveInt operations, PositiveInt generations)
    {
        RunOptions options = new() { MaxOperations = 1 + operations.Get % 20, MaxGenerations = 1 + generations.Get % 4 };
        var loop = Compile.loop(source.Entries);

        Same(loop.Run(options), new SimulatedCluster(loop, 1 + count.Get % 6, seed, options).Run());
    }

    [Property(MaxTest = 300)]
    public void With_sources_too(Source source, PositiveInt count, int seed)
    {
        var watched = new Watched(source.Entries);
        var loop = watched.ToLoopWithSources();
        var outcome = new SimulatedCluster(loop, 1 + count.Get % 6, seed).Run();
        Xunit.Assert.All(watched.Asked.Values, asked => Xunit.Assert.Equal(1, asked));

        Same(loop.RunAsync().Result, outcome);
    }

    [Property(MaxTest = 300)]
    public void Without_rules_and_claims_that_meet_no_program_runs_twice(Source source, PositiveInt count, int seed)
    {
        var watched = new Watched(source.Entries.Where(entry => entry is not AnyOrder.Tests.Model.Entry.Rule));
        var loop = watched.ToLoop();
        var expected = loop.Run(new() { Record = true });
        var began = watched.Begun.ToDictionary();

        if (expected.Conflicts.Count > 0 || expected.History.Sum(generation => generation.Turns.Sum(turn => turn.Claims.Count) + (generation.Number == 0 ? generation.Bound.Count : 0)) > expected.Namespace.Count)
        {
            return;
        }

        new SimulatedCluster(loop, 1 + count.Get % 6, seed).Run();
        Xunit.Assert.All(watched.Begun, begun => Xunit.Assert.Equal(2 * began[begun.Key], begun.Value));
    }

    private static void Same(Outcome expected, Outcome outcome)
    {
        Xunit.Assert.Equal(expected.Explain(), outcome.Explain());
        Xunit.Assert.Equal(expected, outcome);
    }
}

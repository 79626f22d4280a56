using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>A property that could not fail shows nothing: these binds are wrong, each in one way, and the observation tells.</summary>
public class RejectedLawTests
{
    [Fact]
    public void A_bind_that_runs_its_program_twice_is_rejected() => Rejected((p, k) => p.Then(p).SelectMany(k));

    [Fact]
    public void A_bind_that_forgets_its_continuation_is_rejected() => Rejected((p, k) => p);

    [Fact]
    public void A_bind_that_hands_on_another_result_is_rejected() => Rejected((p, k) => p.SelectMany(x => k(x + 1)));

    [Fact]
    public void A_bind_that_runs_only_the_effects_of_its_continuation_is_rejected() =>
        Rejected((p, k) => p.SelectMany(k, (x, _) => x));

    [Fact]
    public void A_bind_that_stops_at_zero_is_rejected() =>
        Rejected((p, k) => p.SelectMany(x => x == 0 ? Pure(0) : k(x)));

    [Fact]
    public void The_generated_runs_end_in_every_way_but_exhaustion()
    {
        var ends =
            from found in Gen.Sample(Generators.Surroundings().Generator, 500, 30)
            select Observation.Run(found.Neighbour.ToProgram(), found).Status;
        Assert.Equal(
            [Status.Resolved, Status.Stuck, Status.Faulted, Status.Conflicted],
            ends.Distinct().Order()
        );
    }

    private static void Rejected(Func<Program<int>, Func<int, Program<int>>, Program<int>> bind)
    {
        var law = Prop.ForAll(
            Generators.Terms(),
            Generators.Terms(),
            Generators.Surroundings(),
            (p, k, found) =>
                Observation.Agree(
                    p.ToProgram().SelectMany(k.ToContinuation()),
                    bind(p.ToProgram(), k.ToContinuation()),
                    found
                )
        );
        var thrown = Assert.ThrowsAny<Exception>(() =>
            Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), law)
        );
        Assert.StartsWith("Falsifiable", thrown.Message, StringComparison.Ordinal);
    }
}

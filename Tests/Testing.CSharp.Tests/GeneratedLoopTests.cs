using AnyOrder.Testing.FsCheck;
using global::FsCheck;
using global::FsCheck.Fluent;
using global::FsCheck.Xunit;
using Xunit;

namespace AnyOrder.Testing.Tests;

public class GeneratedLoopTests
{
    private static readonly Arbitrary<GeneratedLoop> Loops = LoopGenerators.Loops();

    [Property(Arbitrary = [typeof(LoopGenerators)], MaxTest = 300)]
    public void Generated_loops_keep_the_contract(GeneratedLoop generated)
    {
        Outcome outcome = generated.ToLoop().Run();
        Assert.Equal(outcome, OrderIndependence.Check(generated.ToLoop(), seeds: 4));
        Assert.Equal(outcome, generated.ToLoop(seed: 5).Run(new RunOptions { Interpreter = true }));
        Assert.NotEqual(Status.Exhausted, outcome.Status);
    }

    [Fact]
    public void All_that_can_happen_to_a_loop_happens_to_some()
    {
        List<Outcome> outcomes = [.. Loops.Generator.Sample(2000, new Rnd(17), 50).Select(generated => generated.ToLoop().Run())];
        Assert.Equal(
            [Status.Resolved, Status.Stuck, Status.Faulted, Status.Conflicted],
            outcomes.GroupBy(outcome => outcome.Status).Where(group => group.Count() > 20).Select(group => group.Key).Order()
        );
        List<Cause> causes = [.. outcomes.SelectMany(outcome => outcome.Causes)];
        Assert.Contains(causes, cause => cause.Reason.IsMissing);
        Assert.Contains(causes, cause => cause.Reason.IsUnset);
        Assert.Contains(causes, cause => cause.Reason.IsCycle);
        Assert.Contains(causes, cause => cause.Reason.IsFaulted);
        Assert.Contains(causes, cause => cause.Reason.IsContested);
        Assert.Contains(outcomes, outcome => outcome.Conflicts.Any(conflict => conflict.Reason.IsOwnedBy));
        Assert.Contains(outcomes, outcome => outcome.Conflicts.Any(conflict => conflict.Reason.IsEqualValues));
        Assert.Contains(outcomes, outcome => outcome.Conflicts.Any(conflict => conflict.Reason.IsDifferentValues));
        Assert.Contains(outcomes, outcome => outcome.Programs.Any(program => program.Label == "y[3]"));
        Assert.Contains(outcomes, outcome => outcome.Generations > 4);
    }

    [Property(Arbitrary = [typeof(LoopGenerators)], MaxTest = 100)]
    public void Smaller_loops_are_loops_and_are_smaller(GeneratedLoop generated) =>
        Assert.All(
            Loops.Shrinker(generated),
            smaller =>
            {
                smaller.ToLoop().Run();
                Assert.True(Size(smaller) < Size(generated));
            }
        );

    [Fact]
    public void A_seed_is_another_order_of_the_same_entries()
    {
        GeneratedLoop generated = Loops.Generator.Sample(50, new Rnd(17), 50).MaxBy(loop => loop.ToString().Length)!;
        List<string> orders = [.. Enumerable.Range(1, 20).Select(seed => generated.Shuffled(seed).ToString())];
        Assert.InRange(orders.Distinct().Count(), 15, 20);
        Assert.All(orders, order => Assert.Equal(generated.ToString().Split('\n').Order(), order.Split('\n').Order()));
    }

    // one entry says nothing of order, so a property that fails for it needs no more
    [Fact]
    public void A_loop_that_fails_is_printed_and_is_as_small_as_can_be()
    {
        Exception failed = Assert.ThrowsAny<Exception>(
            () => Check.One(Config.QuickThrowOnFailure.WithReplay(3, 5), Prop.ForAll(Loops, generated => generated.ToLoop().Run().Status != Status.Conflicted))
        );
        string shrunk = failed.Message[failed.Message.IndexOf("Shrunk", StringComparison.Ordinal)..];
        Assert.InRange(shrunk.Split("set ").Length - 1, 1, 2);
        Assert.DoesNotContain("throw", shrunk, StringComparison.Ordinal);
        Assert.DoesNotContain("get ", shrunk, StringComparison.Ordinal);
    }

    private static int Size(GeneratedLoop generated) => generated.ToString().Split('\n', ';', ',').Length + generated.ToString().Length;
}

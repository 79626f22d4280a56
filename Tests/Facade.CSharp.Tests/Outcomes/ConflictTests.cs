using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

public class ConflictTests
{
    private static readonly Name<int> X = Name.Of<int>("x");
    private static readonly Name<int> Y = Name.Of<int>("y");

    [Fact]
    public void All_claims_on_a_contested_name_are_listed_by_generation_then_label_then_position()
    {
        var outcome = Loop
            .Empty.Given(Y, 0)
            .Add("a", Get(Name.Of<int>("go")).Then(Set(X, 4)))
            .Add("b", Set(X, 3))
            .Add("go", Set(Name.Of<int>("go"), 0))
            .Run();
        Assert.Equal([("b", 1, 0), ("a", 2, 0)], Claims(outcome.Conflicts.Single()));
        Assert.Equal(3, outcome.Get(X));

        var twice = Loop.Empty.Add("b", Set(X, 1).Then(Set(X, 2))).Add("B", Set(Y, 9).Then(Set(X, 3))).Run();
        Assert.Equal([("B", 1, 1), ("b", 1, 0), ("b", 1, 1)], Claims(twice.Conflicts.Single()));
        Assert.False(twice.TryGet(X, out _));
        Assert.Equal(9, twice.Get(Y));
    }

    // by arrival, the conflict would be in x, in y, or in both
    [Fact]
    public void Two_conflicts_of_one_generation_are_both_reported_in_every_order()
    {
        (string Label, Program<int> Program)[] programs =
        [
            ("A", Get(Y).SelectMany(y => y == 1 ? Set(X, 1) : Pure(0))),
            ("B", Set(X, 2)),
            ("C", Get(X).SelectMany(x => x == 2 ? Set(Y, 2) : Pure(0))),
            ("D", Set(Y, 1)),
        ];
        var outcomes =
            from a in programs
            from b in programs
            from c in programs
            from d in programs
            let order = new[] { a, b, c, d }
            where order.Distinct().Count() == 4
            select order.Aggregate(Loop.Empty, (loop, p) => loop.Add(p.Label, p.Program, "law", 1)).Run();

        var outcome = Assert.Single(outcomes.Distinct());
        Assert.Equal([X, Y], outcome.Conflicts.Select(conflict => conflict.Name));
        Assert.Equal([("B", 1, 0), ("A", 2, 0)], Claims(outcome.Conflicts[0]));
        Assert.Equal([("D", 1, 0), ("C", 2, 0)], Claims(outcome.Conflicts[1]));
    }

    [Fact]
    public void A_claim_on_a_name_that_a_definition_owns_is_a_conflict_even_without_the_definitions_own()
    {
        var outcome = Loop.Empty.Define(X, Get(Y)).Add("thief", Set(X, 1)).Run();
        Assert.Equal(ConflictReason.NewOwnedBy("x"), outcome.Conflicts.Single().Reason);
        Assert.Equal([("thief", 1, 0)], Claims(outcome.Conflicts.Single()));
    }

    [Fact]
    public void Programs_that_could_have_gone_on_are_halted_and_those_that_wait_still_wait()
    {
        var outcome = Loop
            .Empty.Add("one", Set(X, 1))
            .Add("two", Set(X, 2))
            .Add("set", Set(Y, 1))
            .Add("halted", Get(Y))
            .Add("waiting", Get(X))
            .Run();
        Assert.Equal(ProgramStatus.Halted, outcome.Programs.Single(program => program.Label == "halted").Status);
        Assert.True(outcome.Programs.Single(program => program.Label == "waiting").Status.IsWaiting);
    }

    private static IEnumerable<(string, int, int)> Claims(Conflict conflict) =>
        conflict.Claims.Select(claim => (claim.Label, claim.Generation, claim.Position));
}

using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

public class AllowEqualTests
{
    private static readonly Name<string?> Strict = Name.Of<string?>("text");
    private static readonly Name<string?> Lenient = Strict.AllowEqual();
    private static readonly Name<string?> AnyCase = Strict.AllowEqual(StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void A_name_that_allows_equal_claims_is_the_same_name()
    {
        Assert.Equal(Strict, Lenient);
        Assert.Equal((false, true), (Strict.AllowsEqual, Lenient.AllowsEqual));
        Assert.Equal("a", Loop.Run(Set(Lenient, "a"), Get(Strict)).Results.Item2);

        var member = Name.Family<int, int>("user")[42];
        Assert.Equal(member, member.AllowEqual());
        Assert.Equal("user", member.AllowEqual().FamilyKey);
    }

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData(null, null, true)]
    [InlineData("a", "A", false)]
    [InlineData("a", null, false)]
    public void Equal_claims_are_one_and_different_claims_a_conflict(string? one, string? two, bool agree) =>
        Assert.Equal(agree ? Status.Resolved : Status.Conflicted, Claimed(Lenient, one, two).Status);

    [Fact]
    public void Equal_claims_on_a_strict_name_are_a_conflict_that_says_so()
    {
        var outcome = Claimed(Strict, "a", "a");
        Assert.Equal(ConflictReason.EqualValues, outcome.Conflicts.Single().Reason);
        Assert.Contains("claimed twice, equal", outcome.Explain(), StringComparison.Ordinal);
        Assert.Contains("AllowEqual", outcome.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparer_says_which_claims_are_equal()
    {
        Assert.Equal(Status.Resolved, Claimed(AnyCase, "a", "A").Status);
        Assert.Equal(ConflictReason.DifferentValues, Claimed(AnyCase, "a", "b").Conflicts.Single().Reason);
    }

    [Fact]
    public void The_claim_of_the_least_generation_and_then_of_the_least_label_is_kept()
    {
        Assert.Equal("of a", Loop.Empty.Add("b", Set(AnyCase, "OF A")).Add("a", Set(AnyCase, "of a")).Run().Get(Strict));

        var go = Name.Of<int>("go");
        var late = Loop
            .Empty.Add("a", Get(go).Then(Set(AnyCase, "LATE")))
            .Add("b", Set(AnyCase, "late"))
            .Add("c", Set(go, 1))
            .Run();
        Assert.Equal((Status.Resolved, "late"), (late.Status, late.Get(Strict)));
    }

    [Fact]
    public void Every_claimant_must_allow_equal_claims()
    {
        var outcome = Loop.Empty.Add("a", Set(Lenient, "x")).Add("b", Set(Strict, "x")).Run();
        Assert.Equal(ConflictReason.EqualValues, outcome.Conflicts.Single().Reason);
    }

    [Fact]
    public void Arrays_are_equal_by_reference_unless_a_comparer_says_otherwise()
    {
        var list = Name.Of<int[]>("list");
        int[] items = [1, 2];
        Assert.Equal(Status.Resolved, Claimed(list.AllowEqual(), items, items).Status);
        Assert.Equal(Status.Conflicted, Claimed(list.AllowEqual(), items, [1, 2]).Status);

        var byItem = EqualityComparer<int[]>.Create((a, b) => a!.SequenceEqual(b!));
        Assert.Equal(Status.Resolved, Claimed(list.AllowEqual(byItem), items, [1, 2]).Status);
        Assert.Equal(Status.Conflicted, Claimed(list.AllowEqual(byItem), items, [1, 2, 3]).Status);
    }

    [Fact]
    public void A_comparer_that_throws_is_a_conflict_that_says_so()
    {
        var broken = EqualityComparer<string?>.Create((_, _) => throw new NotSupportedException("no idea"));
        var outcome = Claimed(Strict.AllowEqual(broken), "a", "a");
        Assert.IsType<ConflictReason.ComparerFaulted>(outcome.Conflicts.Single().Reason);
        Assert.Contains("its comparer threw", outcome.Explain(), StringComparison.Ordinal);
        Assert.Contains("NotSupportedException: no idea", outcome.Explain(), StringComparison.Ordinal);
    }

    private static Outcome Claimed<T>(Name<T> name, T one, T two) =>
        Loop.Empty.Add("one", Set(name, one)).Add("two", Set(name, two)).Run();
}

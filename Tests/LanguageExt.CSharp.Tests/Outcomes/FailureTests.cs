using AnyOrder.LanguageExt;
using LanguageExt;
using Xunit;
using static AnyOrder.Programs;
using static LanguageExt.Prelude;

namespace AnyOrder.Tests;

public class FailureTests
{
    private static readonly Name<int> A = Name.Of<int>();
    private static readonly Name<int> B = Name.Of<int>();
    private static readonly Name<int> C = Name.Of<int>();
    private static readonly Name<int> D = Name.Of<int>();
    private static readonly Name<int> Net = Name.Of<int>("net");

    private static readonly Program<int> Throws = Pure(0).Select<int, int>(_ => throw new TimeoutException("no\nanswer"));

    private static string[] Lines(Outcome outcome) => [.. outcome.Failures().Map(failure => failure.ToString())];

    [Fact]
    public void A_resolved_outcome_has_no_failures() => Assert.True(Loop.Run(Pure(1)).Failures().IsEmpty);

    [Fact]
    public void A_missing_name_is_a_failure_that_says_who_needs_it()
    {
        var outcome = Loop.Empty.Add("q", Get(Net)).Add("p", Get(Net)).Run();
        var failure = Assert.IsType<Failure.Unbound>(Assert.Single(outcome.Failures()));
        Assert.Equal(outcome.Causes[0], failure.Cause);
        Assert.Equal(Seq("p", "q"), failure.NeededBy);
        Assert.Equal("net: missing; needed by p, q", failure.ToString());
    }

    [Fact]
    public void Who_waits_only_because_of_another_failure_is_none() =>
        Assert.Equal(["net: missing; needed by A"], Lines(Loop.Empty.Define(A, Get(Net)).Define(B, Get(A)).Define(C, Get(B)).Run()));

    [Theory]
    [InlineData(3, "net: missing; needed by p0, p1, p2")]
    [InlineData(4, "net: missing; needed by p0, p1, p2 and 1 more")]
    [InlineData(10, "net: missing; needed by p0, p1, p2 and 7 more")]
    public void Long_lists_are_counted(int programs, string line) =>
        Assert.Equal([line], Lines(Enumerable.Range(0, programs).Aggregate(Loop.Empty, (loop, i) => loop.Add($"p{i}", Get(Net))).Run()));

    [Fact]
    public void A_conflict_is_a_failure_without_the_values()
    {
        var outcome = Loop.Empty.Add("p", Set(A, 111)).Add("q", Set(A, 222)).Add("r", Get(A)).Add("s", Get(A)).Run();
        var failure = Assert.IsType<Failure.Conflicted>(Assert.Single(outcome.Failures()));
        Assert.Equal(outcome.Conflicts[0], failure.Conflict);
        Assert.Equal(Seq("r", "s"), failure.NeededBy);
        Assert.Equal("A: claimed with different values, by p, q; needed by r, s", failure.ToString());
    }

    [Fact]
    public void A_conflict_says_why_it_is_one()
    {
        var careful = A.AllowEqual(EqualityComparer<int>.Create((_, _) => throw new InvalidOperationException("odd")));
        Assert.Equal(["A: claimed more than once, equal, by p, q"], Lines(Loop.Empty.Add("p", Set(A, 1)).Add("q", Set(A, 1)).Run()));
        Assert.Equal(["A: claimed, but owned by A, by p, A"], Lines(Loop.Empty.Define(A, Get(B)).Given(B, 1).Add("p", Set(A, 1)).Run())[..1].Select(Sorted));
        Assert.Equal(
            ["A: claimed more than once, and its comparer threw InvalidOperationException: odd, by p, q"],
            Lines(Loop.Empty.Add("p", Set(careful, 1)).Add("q", Set(careful, 1)).Run())
        );

        static string Sorted(string line) => line.Replace("by A, p", "by p, A", StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_is_one_failure_with_those_who_wait_for_it()
    {
        var outcome = Loop.Empty.Define(A, Throws, "Rates.cs", 3).Add("p", Get(A)).Run();
        var failure = Assert.IsType<Failure.Faulted>(Assert.Single(outcome.Failures()));
        Assert.Equal(("A", "no\nanswer"), (failure.Program.Label, failure.Fault.Exception.Message));
        Assert.Equal("A (Rates.cs:3): threw TimeoutException: no answer; needed by p", failure.ToString());
    }

    [Fact]
    public void Programs_at_a_limit_are_failures()
    {
        var outcome = Loop.Empty.Add("p", Range(1, 100).Fold(Pure(0), (p, x) => p.Then(Pure(x))), "P.cs", 1).Run(new RunOptions { MaxOperations = 50 });
        Assert.IsType<Failure.Exhausted>(Assert.Single(outcome.Failures()));
        Assert.Equal(["p (P.cs:1): made 50 operations in one generation without a pause"], Lines(outcome));
    }

    [Fact]
    public void A_definition_at_a_limit_is_one_failure_with_those_who_wait_for_it()
    {
        var outcome = Loop
            .Empty.Define(A, Range(1, 100).Fold(Pure(0), (p, x) => p.Then(Pure(x))), "A.cs", 1)
            .Add("q", Get(A))
            .Add("p", Get(A))
            .Run(new RunOptions { MaxOperations = 50 });
        Assert.Equal(["A (A.cs:1): made 50 operations in one generation without a pause; needed by p, q"], Lines(outcome));
    }

    [Fact]
    public void Programs_that_a_conflict_halted_are_failures()
    {
        var outcome = Loop
            .Empty.Add("p", Set(A, 1), "P.cs", 1)
            .Add("q", Set(A, 2), "P.cs", 2)
            .Add("r", Set(B, 1), "P.cs", 3)
            .Add("s", Get(B), "P.cs", 4)
            .Run();
        Assert.Equal(
            ["A: claimed with different values, by p, q", "s (P.cs:4): could go on, but the run was ended"],
            Lines(outcome)
        );
    }

    [Fact]
    public void A_definition_that_a_conflict_halted_is_one_failure_with_those_who_wait_for_it()
    {
        var outcome = Loop
            .Empty.Add("p", Set(A, 1), "P.cs", 1)
            .Add("q", Set(A, 2), "P.cs", 2)
            .Add("r", Set(B, 1), "P.cs", 3)
            .Define(C, Get(B), "P.cs", 4)
            .Add("s", Get(C), "P.cs", 5)
            .Run();
        Assert.Equal(
            ["A: claimed with different values, by p, q", "C (P.cs:4): could go on, but the run was ended; needed by s"],
            Lines(outcome)
        );
    }

    [Fact]
    public void Every_class_of_failure_that_occurred_is_there_in_the_order_of_the_report()
    {
        var outcome = Loop
            .Empty.Add("conflict 1", Set(A, 1), "L.cs", 1)
            .Add("conflict 2", Set(A, 2), "L.cs", 1)
            .Define(B, Get(B), "L.cs", 1)
            .Add("faulted", Throws, "L.cs", 1)
            .Add("halts", Get(D), "L.cs", 1)
            .Add("sets", Set(D, 1), "L.cs", 1)
            .Add("exhausted", Range(1, 100).Fold(Pure(0), (p, x) => p.Then(Pure(x))), "L.cs", 1)
            .Add("waits", Get(C), "L.cs", 1)
            .Run(new RunOptions { MaxOperations = 50 });
        Assert.Equal(
            [
                "A: claimed with different values, by conflict 1, conflict 2",
                "B: cycle: B needs B",
                "faulted (L.cs:1): threw TimeoutException: no answer",
                "exhausted (L.cs:1): made 50 operations in one generation without a pause",
                "halts (L.cs:1): could go on, but the run was ended",
                $"C: {outcome.Causes[^1].Reason}; needed by waits",
            ],
            Lines(outcome)
        );
    }

    [Fact]
    public void Failures_are_equal_whatever_the_places()
    {
        var (here, there) = (Loop.Empty.Define(A, Throws, "Here.cs", 1).Run(), Loop.Empty.Define(A, Throws, "There.cs", 2).Run());
        Assert.Equal(here.Failures(), there.Failures());
        Assert.Equal(here.Failures().GetHashCode(), there.Failures().GetHashCode());
    }

    [Fact]
    public void Keys_and_labels_take_one_line_each()
    {
        var line = Assert.Single(Lines(Loop.Empty.Add("a\nlabel", Get(Name.Of<int>("a\nkey"))).Run()));
        Assert.DoesNotContain("\n", line, StringComparison.Ordinal);
    }
}

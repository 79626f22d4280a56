using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

public class UnresolvedTests
{
    private static readonly Name<int> X = Name.Of<int>();

    [Fact]
    public void EnsureResolved_gives_back_a_resolved_outcome()
    {
        var outcome = Loop.Run(Set(X, 1));
        Assert.Same(outcome, outcome.EnsureResolved());
    }

    public static TheoryData<Status, Loop> Unresolved =>
        new()
        {
            { Status.Stuck, Loop.Empty.Add("p", Get(X)) },
            { Status.Faulted, Loop.Empty.Add("p", Thrower("p")).Add("q", Get(X)) },
            { Status.Exhausted, Loop.Empty.Add("p", Forever()).Add("q", Get(X)) },
            { Status.Conflicted, Loop.Empty.Given(X, 1).Add("p", Set(X, 2)).Add("q", Thrower("q")) },
        };

    [Theory]
    [MemberData(nameof(Unresolved), DisableDiscoveryEnumeration = true)]
    public void EnsureResolved_of_any_other_outcome_throws_and_the_message_is_the_report(Status status, Loop loop)
    {
        var outcome = loop.Run(new RunOptions { MaxOperations = 1000 });
        Assert.Equal(status, outcome.Status);

        var thrown = Assert.Throws<UnresolvedException>(outcome.EnsureResolved);
        Assert.Equal(outcome.Explain(), thrown.Message);
        Assert.Same(outcome, thrown.Outcome);
    }

    [Fact]
    public void The_exception_of_a_single_faulted_program_is_inside()
    {
        var outcome = Loop.Empty.Add("p", Thrower("only")).Run();
        var inner = Assert.Throws<UnresolvedException>(outcome.EnsureResolved).InnerException;
        Assert.Equal("only", Assert.IsType<NotSupportedException>(inner).Message);
        Assert.Contains("NotSupportedException: only", outcome.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_exceptions_of_several_faulted_programs_are_inside_by_label()
    {
        var outcome = Loop.Empty.Add("b", Thrower("of b")).Add("a", Thrower("of a")).Add("c", Get(X)).Run();
        var inner = Assert.Throws<UnresolvedException>(outcome.EnsureResolved).InnerException;
        Assert.Equal(
            ["of a", "of b"],
            Assert.IsType<AggregateException>(inner).InnerExceptions.Select(error => error.Message)
        );
    }

    [Fact]
    public void Without_a_fault_there_is_no_exception_inside() =>
        Assert.Null(Assert.Throws<UnresolvedException>(Loop.Run(Get(X)).EnsureResolved).InnerException);

    [Fact]
    public void A_fault_ends_its_own_program_only_and_its_claims_stand()
    {
        var outcome = Loop.Empty.Add("bad", Set(X, 1).Then(Thrower("bad"))).Add("good", Get(X)).Run();
        Assert.Equal(Status.Faulted, outcome.Status);
        Assert.Equal((1, 1), (outcome.Get(X), outcome.Result<int>("good")));
    }

    private static Program<int> Thrower(string message) =>
        Pure(0).Select<int, int>(_ => throw new NotSupportedException(message));

    private static Program<int> Forever() => Pure(0).SelectMany(_ => Forever());
}

using AnyOrder.LanguageExt;
using LanguageExt;
using Xunit;
using static AnyOrder.Programs;
using static LanguageExt.Prelude;

namespace AnyOrder.Tests;

public class EitherTests
{
    private static readonly Name<int> A = Name.Of<int>();
    private static readonly Name<int> B = Name.Of<int>();

    [Fact]
    public void What_is_resolved_is_right_with_its_results()
    {
        Assert.Equal(Right<Seq<Failure>, (int, string)>((1, "2")), Loop.Run(Pure(1), Pure("2")).ToEither());
        Assert.Equal(Success<Failure, (int, string)>((1, "2")), Loop.Run(Pure(1), Pure("2")).ToValidation());
    }

    [Fact]
    public void An_outcome_without_typed_results_is_right_itself()
    {
        var outcome = Loop.Empty.Given(A, 1).Run();
        Assert.Same(outcome, outcome.ToEither().IfLeft(() => throw new InvalidOperationException()));
        Assert.Same(outcome, outcome.ToValidation().IfFail(_ => throw new InvalidOperationException()));
    }

    [Fact]
    public void What_is_not_resolved_is_left_with_all_failures()
    {
        var outcome = Loop.Run(Get(A), Get(B));
        Assert.Equal(2, outcome.Failures().Count);
        Assert.Equal(Left<Seq<Failure>, (int, int)>(outcome.Failures()), outcome.ToEither());
        Assert.Equal(Fail<Failure, (int, int)>(outcome.Failures()), outcome.ToValidation());
        Assert.Equal(Left<Seq<Failure>, Outcome>(outcome.Failures()), ((Outcome)outcome).ToEither());
        Assert.Equal(Fail<Failure, Outcome>(outcome.Failures()), ((Outcome)outcome).ToValidation());
    }

    [Fact]
    public void Validations_of_two_runs_add_up_their_failures()
    {
        var both = (Loop.Run(Get(A)).ToValidation(), Loop.Run(Get(B)).ToValidation()).Apply((a, b) => a + b);
        Assert.Equal(Seq("A", "B"), both.Match(_ => Empty, failures => failures.Map(failure => ((Failure.Unbound)failure).Cause.Names[0].Key)));
    }

    // the compiler warns of it, as far as it knows
    [Fact]
    public void A_null_for_the_only_result_is_refused_by_LanguageExt_and_no_trouble_without_results()
    {
        var outcome = Loop.Run(Pure<string>(null!));
        Assert.Throws<ValueIsNullException>(() => outcome.ToEither());
        Assert.True(((Outcome)outcome).ToEither().IsRight);
        Assert.True(((Outcome)outcome).ToValidation().IsSuccess);
    }
}

using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

public class OutcomeValueTests
{
    private static readonly Name<int> Bound = Name.Of<int>();
    private static readonly Name<int> Missing = Name.Of<int>();

    private static readonly Outcome Outcome = Loop
        .Empty.Given(Bound, 1)
        .Add("finished", Get(Bound).Select(n => $"{n}"))
        .Add("nothing", Pure<string?>(null))
        .Add("stuck", Get(Missing))
        .Run();

    [Fact]
    public void Get_gives_the_value_of_a_bound_name() => Assert.Equal(1, Outcome.Get(Bound));

    [Fact]
    public void Get_of_a_name_that_is_not_bound_throws_with_the_name_and_the_report()
    {
        var thrown = Assert.Throws<UnresolvedException>(() => Outcome.Get(Missing));
        Assert.Equal($"Missing is not bound: {Outcome.Explain()}", thrown.Message);
        Assert.Same(Outcome, thrown.Outcome);
    }

    [Fact]
    public void TryGet_tells_whether_a_name_is_bound()
    {
        Assert.True(Outcome.TryGet(Bound, out var value));
        Assert.Equal(1, value);
        Assert.False(Outcome.TryGet(Missing, out _));
    }

    [Fact]
    public void Result_gives_the_result_of_a_program_that_finished()
    {
        Assert.Equal("1", Outcome.Result<string>("finished"));
        Assert.Equal("1", Outcome.Result<object>("finished"));
        Assert.Null(Outcome.Result<string?>("nothing"));
        Assert.Null(Outcome.Result<int?>("nothing"));
    }

    [Fact]
    public void Result_of_a_program_that_did_not_finish_throws_with_the_label_and_the_report() =>
        Assert.Equal(
            $"stuck did not finish: {Outcome.Explain()}",
            Assert.Throws<UnresolvedException>(() => Outcome.Result<int>("stuck")).Message
        );

    [Fact]
    public void Result_of_a_label_that_no_program_has_is_refused() =>
        Assert.Contains(
            "No program of the loop has the label Finished",
            Assert.Throws<ArgumentException>("label", () => Outcome.Result<string>("Finished")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Result_of_another_type_is_refused_with_both_types()
    {
        Assert.Contains(
            "The result of finished is System.String, not System.Int32.",
            Assert.Throws<ArgumentException>("label", () => Outcome.Result<int>("finished")).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The result of nothing is null, not System.Int32.",
            Assert.Throws<ArgumentException>("label", () => Outcome.Result<int>("nothing")).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_outcome_with_typed_results_is_the_outcome_it_was_made_of()
    {
        var typed = Outcome.WithResults(outcome => outcome.Get(Bound) + 1);
        Assert.Equal(2, typed.Results);
        Assert.Equal(Outcome, typed);
        Assert.Equal(Outcome.Explain(), typed.Explain());
    }
}

using AnyOrder.Tests.Harness;
using Xunit;

namespace AnyOrder.Tests;

public class IgnoredOutcomeTests
{
    private const string Id = "AO0004";

    [Theory]
    [InlineData("Some.Run()")]
    [InlineData("Some.Run(new RunOptions())")]
    [InlineData("Loop.Run(Other)")]
    [InlineData("Loop.Run(Other, Get(A))")]
    [InlineData("Some.Run().Resume(Some)")]
    [InlineData("Own()")]
    public Task A_run_whose_outcome_nobody_asks(string call) =>
        Expect.Reported(Id, $"static Outcome Own() => Some.Run(); static void Go() {{ {call}; }}", call);

    [Fact]
    public Task A_method_or_lambda_that_gives_nothing() =>
        Expect.Reported(
            Id,
            """
            static void Go() => Some.Run();
            static async Task GoAsync() { await Task.Delay(1); Some.Run(); }
            static readonly Action F = () => Loop.Run(Other);
            """,
            "Some.Run()",
            "Some.Run()",
            "Loop.Run(Other)"
        );

    [Fact]
    public Task A_loop_that_may_be_null() => Expect.Reported(Id, "static void Go(Loop? loop) { loop?.Run(); }", "loop?.Run()");

    [Theory]
    [InlineData("_ = Some.Run();")]
    [InlineData("Some.Run().EnsureResolved();")]
    [InlineData("Loop.Run(Other).EnsureResolved();")]
    [InlineData("var outcome = Some.Run(); Console.WriteLine(outcome.Explain());")]
    [InlineData("Some.Run().Get(A);")]
    [InlineData("Some.Run().Explain();")]
    [InlineData("Outcome outcome; outcome = Some.Run(); Console.WriteLine(outcome);")]
    [InlineData("Func<Outcome> run = () => Some.Run(); Console.WriteLine(run);")]
    public Task An_outcome_that_is_asked_or_thrown_away_on_purpose(string statement) =>
        Expect.Silence($"static void Go() {{ {statement} }}");

    [Fact]
    public async Task A_check_that_throws_when_it_fails()
    {
        var file = Snippet.OfFile(
            """
            using AnyOrder;
            AnyOrder.Testing.OrderIndependence.Check(Loop.Empty);
            namespace AnyOrder.Testing
            {
                static class OrderIndependence { public static Outcome Check(Loop loop) => loop.Run(); }
            }
            """
        );
        Assert.Empty(file.Compiler());
        Assert.Empty(await file.Reports());
    }

    [Fact]
    public Task An_outcome_that_was_only_passed_through() =>
        Expect.Silence("static T Seen<T>(T value) { Console.WriteLine(value); return value; } static void Go() { Seen(Some.Run()); }");
}

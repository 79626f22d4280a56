using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>Order and labels never matter, not in errors and not in reports either.</summary>
public class LoopOrderTests
{
    private static readonly Name<int> X = Name.Of<int>();

    [Fact]
    public void The_error_of_a_family_that_is_a_plain_name_does_not_depend_on_the_order_of_its_members()
    {
        var user = Name.Family<int, int>("user");
        var one = Loop.Empty.Given(user[1], 1, "one", 1).Given(user[2], 2, "two", 2);
        var other = Loop.Empty.Given(user[2], 2, "two", 2).Given(user[1], 1, "one", 1);
        Assert.Equal(Error(one), Error(other));

        static string Error(Loop loop) =>
            Assert.Throws<ArgumentException>(() => loop.Given(Name.Of<int>("user"), 3, "three", 3)).Message;
    }

    [Fact]
    public void A_program_is_not_taken_for_an_input_whatever_its_label()
    {
        var report = Loop.Empty.Given(X, 1, "input", 1).Add("(given)", Set(X, 2), "program", 2).Run().Explain();
        Assert.Contains("1 by the loop's input (input:1)", report, StringComparison.Ordinal);
        Assert.DoesNotContain("2 by the loop's input", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_with_one_key_and_two_types_are_both_defined_under_two_labels()
    {
        var (number, text) = (Name.Of<int>("x"), Name.Of<string>("x"));
        var outcome = Loop.Empty.Define(number, Pure(1)).Define(text, Pure("one"), label: "x as text").Run();
        Assert.Equal((1, "one"), (outcome.Get(number), outcome.Get(text)));
    }
}

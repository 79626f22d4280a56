using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>What cannot be in one loop is refused when it is added, with both places, in one text for either order.</summary>
public class LoopErrorTests
{
    private static readonly Name<int> X = Name.Of<int>();
    private static readonly Name<int> User = Name.Of<int>("user");
    private static readonly Family<int, int> Users = Name.Family<int, int>("user");

    [Fact]
    public void Two_programs_with_one_label_are_refused() =>
        Refused(
            loop => loop.Add("same", Pure(1), "/src/First.cs", 1),
            loop => loop.Add("same", Pure("two"), @"C:\src\Second.cs", 22),
            "same",
            "First.cs:1)",
            "Second.cs:22)",
            "give one of them another"
        );

    [Fact]
    public void Two_inputs_for_one_name_are_refused() =>
        Refused(
            loop => loop.Given(X, 1, "First.cs", 1),
            loop => loop.Given(X, 1, "Second.cs", 22),
            "X has two providers",
            "the input X (First.cs:1)",
            "the input X (Second.cs:22)",
            "remove one of them"
        );

    [Fact]
    public void An_input_and_a_definition_of_one_name_are_refused() =>
        Refused(
            loop => loop.Given(X, 1, "First.cs", 1),
            loop => loop.Define(X, Pure(1), "Second.cs", 22),
            "X has two providers",
            "the input X (First.cs:1)",
            "the definition of X (Second.cs:22)"
        );

    [Fact]
    public void Two_definitions_of_one_name_are_refused() =>
        Refused(
            loop => loop.Define(X, Pure(1), "First.cs", 1),
            loop => loop.Define(X, Pure(2), "Second.cs", 22),
            "X (First.cs:1)",
            "X (Second.cs:22)"
        );

    [Fact]
    public void A_definition_and_a_program_with_its_label_are_refused() =>
        Refused(
            loop => loop.Define(X, Pure(1), "First.cs", 1),
            loop => loop.Add("X", Pure(2), "Second.cs", 22),
            "the definition of X as Int32 (First.cs:1)",
            "the program X (Second.cs:22)"
        );

    [Fact]
    public void A_family_that_is_a_plain_name_as_well_is_refused()
    {
        string[] parts = ["user is a family as well as a plain name", "(First.cs:1)", "(Second.cs:22)", "user[7]", "another key"];
        Refused(loop => loop.Given(User, 1, "First.cs", 1), loop => loop.Given(Users[7], 1, "Second.cs", 22), parts);
        Refused(
            loop => loop.Define(User, Pure(1), "First.cs", 1),
            loop => loop.Define(Users[7], Pure(1), "Second.cs", 22),
            parts
        );
        Refused(
            loop => loop.Define(User, Pure(1), "First.cs", 1),
            loop => loop.Given(Users[7], 1, "Second.cs", 22),
            parts
        );
    }

    [Fact]
    public void Places_are_the_lines_the_entries_were_written_on_unless_given()
    {
        var loop = Loop.Empty.Given(X, 1);
        var thrown = Assert.Throws<ArgumentException>(() => loop.Given(X, 2));
        Assert.Matches(@"\(LoopErrorTests\.cs:\d+\) and the input X \(LoopErrorTests\.cs:\d+\)", thrown.Message);
    }

    private static void Refused(Func<Loop, Loop> first, Func<Loop, Loop> second, params string[] parts)
    {
        var messages = new[]
        {
            Assert.Throws<ArgumentException>(() => second(first(Loop.Empty))).Message,
            Assert.Throws<ArgumentException>(() => first(second(Loop.Empty))).Message,
            Assert.Throws<ArgumentException>(() => first(Loop.Empty).Include(second(Loop.Empty))).Message,
            Assert.Throws<ArgumentException>(() => second(Loop.Empty).Include(first(Loop.Empty))).Message,
        };
        Assert.Single(messages.Distinct());
        Assert.All(parts, part => Assert.Contains(part, messages[0], StringComparison.Ordinal));
    }
}

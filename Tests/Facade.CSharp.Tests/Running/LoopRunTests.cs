using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

public class LoopRunTests
{
    private static readonly Name<int> X = Name.Of<int>();

    private static readonly Program<int> One = from x in Get(X) select 1;
    private static readonly Program<string> Two = from x in Get(X) select "two";
    private static readonly Program<char> Three = from x in Get(X) select '3';
    private static readonly Program<bool> Four = from x in Get(X) select true;
    private static readonly Program<int[]> Five = from x in Get(X) select new[] { x };
    private static readonly Program<decimal> Six = from x in Get(X) select 6m;
    private static readonly Program<object?> Seven = from x in Get(X) select (object?)null;
    private static readonly Program<int> Setter = Set(X, 5);

    [Fact]
    public void Labels_are_the_texts_of_the_arguments()
    {
        Assert.Equal(["Setter"], Labels(Loop.Run(Setter)));
        Assert.Equal(["One", "Setter"], Labels(Loop.Run(Setter, One)));
        Assert.Equal(["One.Then(Two)", "Set(X, 2 + 3)"], Labels(Loop.Run(Set(X, 2 + 3), One.Then(Two))));
        Assert.Equal(
            ["Five", "Four", "One", "Setter", "Seven", "Six", "Three", "Two"],
            Labels(Loop.Run(One, Two, Three, Four, Five, Six, Seven, Setter))
        );
    }

    [Fact]
    public void Labels_can_be_given() =>
        Assert.Equal(["get", "set"], Labels(Loop.Run(Setter, One, label1: "set", label2: "get")));

    [Fact]
    public void Results_are_the_results_of_the_programs_in_the_order_of_the_arguments()
    {
        Assert.Equal(5, Loop.Run(Setter).Results);
        Assert.Equal((5, 1), Loop.Run(Setter, One).Results);
        Assert.Equal(("two", 5, 1), Loop.Run(Two, Setter, One).Results);
        Assert.Equal(('3', "two", 5, 1), Loop.Run(Three, Two, Setter, One).Results);
        Assert.Equal((true, '3', "two", 5, 1), Loop.Run(Four, Three, Two, Setter, One).Results);
        Assert.Equal((6m, true, '3', "two", 5, 1), Loop.Run(Six, Four, Three, Two, Setter, One).Results);
        Assert.Equal(
            (null, 6m, true, '3', "two", 5, 1),
            Loop.Run(Seven, Six, Four, Three, Two, Setter, One).Results
        );
    }

    [Fact]
    public void Results_of_eight_programs_are_a_tuple_of_eight()
    {
        var (one, two, three, four, five, six, seven, five2) = Loop
            .Run(One, Two, Three, Four, Five, Six, Seven, Setter)
            .Results;
        Assert.Equal((1, "two", '3', true, 6m, null, 5), (one, two, three, four, six, seven, five2));
        Assert.Equal([5], five);
    }

    [Fact]
    public void The_order_of_the_arguments_is_not_seen_in_the_outcome()
    {
        Outcome[] outcomes = [Loop.Run(Setter, One, Two), Loop.Run(Two, One, Setter), Loop.Run(One, Two, Setter)];
        Assert.Single(outcomes.Select(outcome => string.Join(", ", Labels(outcome))).Distinct());
        Assert.Single(outcomes.Select(outcome => outcome.Namespace).Distinct());
        Assert.Single(outcomes.Select(outcome => outcome.Explain()).Distinct());
    }

    [Fact]
    public void Two_arguments_with_one_text_are_refused_by_their_label()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Loop.Run(One, Setter, One));
        Assert.Contains("the program One (LoopRunTests.cs:", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("one label", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_a_run_that_did_not_resolve_throw_with_the_report()
    {
        var outcome = Loop.Run(One, Two);
        var thrown = Assert.Throws<UnresolvedException>(() => outcome.Results);
        Assert.EndsWith(outcome.Explain(), thrown.Message, StringComparison.Ordinal);
        Assert.Equal(outcome, thrown.Outcome);
    }

    private static IEnumerable<string> Labels(Outcome outcome) => outcome.Programs.Select(program => program.Label);

    [Fact]
    public void A_few_programs_can_be_run_with_options_and_keep_their_typed_results()
    {
        var options = new RunOptions { MaxGenerations = 1 };
        var one = Name.Of<int>("one");
        Assert.Equal((1, 2), Loop.Run(Set(one, 1), Pure(2), options).EnsureResolved().Results);
        Assert.Equal(Status.Exhausted, Loop.Run(Set(one, 1), Get(one), options).Status);
    }
}

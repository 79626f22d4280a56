using System.Text.RegularExpressions;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Testing.Tests;

/// <summary>What a failed check says, word for word.</summary>
public class MessageTests
{
    private static readonly Name<int> Net = Name.Of<int>("net");
    private static readonly Name<int> Rate = Name.Of<int>("rate");
    private static readonly Name<int> Total = Name.Of<int>("total");

    private int runs;

    private Loop Loop => AnyOrder.Loop
        .Empty.Given(Net, 100)
        .Add("rate", Get(Net).SelectMany(net => Set(Rate, net / 5)), "Prices.cs", 3)
        .Add("total", from net in Get(Net) from rate in Get(Rate) from total in Set(Total, net + rate + ++runs) select total, "Prices.cs", 4);

    [Fact]
    public void A_check_that_failed_says_who_did_what_and_how_to_see_it_again() =>
        Assert.Equal(
            """
            The outcome depends on more than the loop: from generation 2 on, two runs differ.
              total (Prices.cs:4) got the same values, and went on differently
                it got     rate = 20
                the first  set total = 121, ended with 121
                the other  set total = 122, ended with 122
            What a program does has to follow from what it gets. Look for a clock, random numbers, a variable that is shared with other programs or outlives a run, the order of a hash table; in a source, for answers that differ from one call to the next.
            That was seed 1. This one again: seeds: 1, firstSeed: 1.
            """,
            Message(new RunOptions())
        );

    [Fact]
    public void Values_stay_out_of_it_where_they_are_not_to_be_printed()
    {
        string message = Message(new RunOptions { FormatValue = null });
        Assert.Contains("it got     rate = (value)", message, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("12[12]"), message);
    }

    [Fact]
    public void No_more_than_five_programs_are_named()
    {
        Program<int> Bad() => Defer(() => Pure(++runs));
        var loop = Enumerable.Range(0, 12).Aggregate(AnyOrder.Loop.Empty, (loop, i) => loop.Add($"p{i}", Bad(), "Prices.cs", i));
        OrderDependenceException thrown = Assert.Throws<OrderDependenceException>(() => OrderIndependence.Check(loop));
        Assert.Equal(12, thrown.Suspects.Count);
        Assert.Contains("\n  and 7 more\n", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("p5", thrown.Message, StringComparison.Ordinal);
    }

    private string Message(RunOptions options) =>
        Assert.Throws<OrderDependenceException>(() => OrderIndependence.Check(Loop, options: options)).Message.ReplaceLineEndings("\n");
}

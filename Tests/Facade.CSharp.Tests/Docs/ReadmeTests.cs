using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests.Docs;

public class ReadmeTests
{
#pragma warning disable CA1852, CA1724
    public static class Invoice
    {
        public static readonly decimal Total = Net + Tax;
        public static readonly decimal Tax = Net * 0.19m;
        public static readonly decimal Net = 100m;
    }
#pragma warning restore CA1852, CA1724

    [Fact]
    public void Static_initialisers_run_in_textual_order() => Assert.Equal(0m, Invoice.Total);

    [Fact]
    public void The_same_lines_as_programs_are_right_in_any_order()
    {
        Name<decimal> Total = Name.Of<decimal>("total");
        Name<decimal> Tax = Name.Of<decimal>("tax");
        Name<decimal> Net = Name.Of<decimal>("net");

        Loop invoice = Loop.Empty
            .Define(Total, from net in Get(Net) from tax in Get(Tax) select net + tax)
            .Define(Tax, from net in Get(Net) select net * 0.19m)
            .Given(Net, 100m);

        Console.WriteLine(invoice.Run().Get(Total)); // 119.00
        Assert.Equal(119.00m, invoice.Run().Get(Total));
    }

    [Fact]
    public void The_same_lines_by_await()
    {
        Loop invoice = Loop.Empty
            .Define(Total, async () => await Get(Net) + await Get(Tax))
            .Define(Tax, async () => await Get(Net) * 0.19m)
            .Given(Net, 100m);

        Assert.Equal(119.00m, invoice.Run().Get(Total));
    }

    private static readonly Name<decimal> Net = Name.Of<decimal>("net");
    private static readonly Name<decimal> Tax = Name.Of<decimal>("tax");
    private static readonly Name<decimal> Total = Name.Of<decimal>("total");

    /// <summary>The invoice without its last line, at the lines it has on the page.</summary>
    private static Loop WithoutNet() =>
        Loop.Empty
            .Define(Total, from net in Get(Net) from tax in Get(Tax) select net + tax, "Invoice.cs", 9)
            .Define(Tax, from net in Get(Net) select net * 0.19m, "Invoice.cs", 10);

    [Fact]
    public void A_line_left_out_is_reported() => Assert.Equal(Markdown.Output("stuck"), WithoutNet().Run().Explain());

    [Fact]
    public void A_line_written_twice_is_reported() =>
        Assert.Equal(
            Markdown.Output("conflict"),
            WithoutNet()
                .Given(Net, 100m)
                .Add("surcharge", Set(Tax, 7m), "Surcharge.cs", 2)
                .Add("print", from total in Get(Total) select $"{total}", "Print.cs", 9)
                .Run()
                .Explain()
        );

    static readonly Name<int> One = Name.Of<int>("one");
    static readonly Name<int> Two = Name.Of<int>("two");
    static readonly Name<int> Three = Name.Of<int>("three");
    static readonly Name<int> Four = Name.Of<int>("four");
    static readonly Name<int> Seven = Name.Of<int>("seven");

    static readonly Program<string> DoSomeMath =
        from one in Set(One, 1)
        from two in Set(Two, 2)
        from three in Get(Three)
        from four in Get(Four)
        from seven in Set(Seven, three + four)
        select "Done some math";

    static readonly Program<string> DoSomeMoreMath =
        from one in Get(One)
        from two in Get(Two)
        from three in Set(Three, one + two)
        from four in Set(Four, three + one)
        from seven in Get(Seven)
        select $"Done some more math, ended with: {seven}";

    [Fact]
    public void The_two_programs_resolve_each_other()
    {
        Outcome<(string, string)> outcome = Loop.Run(DoSomeMath, DoSomeMoreMath);
        var (math, moreMath) = outcome.Results; // "Done some math", "Done some more math, ended with: 7"
        int seven = outcome.Get(Seven); // 7
        Assert.Equal(("Done some math", "Done some more math, ended with: 7", 7), (math, moreMath, seven));
    }

    private static class ByAwait
    {
        static async Program<string> DoSomeMath()
        {
            await Set(One, 1);
            await Set(Two, 2);
            int three = await Get(Three);
            int four = await Get(Four);
            await Set(Seven, three + four);
            return "Done some math";
        }

        static async Program<string> DoSomeMoreMath()
        {
            int one = await Get(One);
            int two = await Get(Two);
            int three = await Set(Three, one + two);
            await Set(Four, three + one);
            int seven = await Get(Seven);
            return $"Done some more math, ended with: {seven}";
        }

        public static (string, string) Run()
        {
            Outcome<(string, string)> outcome = Loop.Run(DoSomeMath(), DoSomeMoreMath());
            return outcome.Results;
        }
    }

    [Fact]
    public void The_two_programs_by_await_resolve_each_other() =>
        Assert.Equal(Loop.Run(DoSomeMath, DoSomeMoreMath).Results, ByAwait.Run());
}

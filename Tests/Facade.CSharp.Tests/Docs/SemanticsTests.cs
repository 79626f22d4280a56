using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests.Docs;

public class SemanticsTests
{
    private static readonly Name<int> X = Name.Of<int>("x");
    private static readonly Name<int> Y = Name.Of<int>("y");

    [Fact]
    public void The_counter_example_of_arrival_order_has_one_report()
    {
#line 1 "Example.cs"
        Loop loop = Loop.Empty
            .Add("A", from y in Get(Y) from x in y == 1 ? Set(X, 1) : Pure(0) select x)
            .Add("B", Set(X, 2))
            .Add("C", from x in Get(X) from y in x == 2 ? Set(Y, 2) : Pure(0) select y)
            .Add("D", Set(Y, 1));
#line default
        Assert.Equal(Markdown.Output("counterexample"), loop.Run().Explain());
    }

    private static readonly Family<int, int> Fib = Name.Family<int, int>("fib");

    [Fact]
    public void A_rule_defines_names_on_demand()
    {
        Outcome outcome = Loop.Empty
            .Rule(Fib, n => n < 2 ? Pure(n) : from a in Get(Fib[n - 1]) from b in Get(Fib[n - 2]) select a + b)
            .Add("main", Get(Fib[40]))
            .Run();
        int fib40 = outcome.Get(Fib[40]); // 102334155, from 41 definitions and one program
        Assert.Equal((102334155, 42), (fib40, outcome.Programs.Count));
    }
}

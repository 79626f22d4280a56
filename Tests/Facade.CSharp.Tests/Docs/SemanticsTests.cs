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
}

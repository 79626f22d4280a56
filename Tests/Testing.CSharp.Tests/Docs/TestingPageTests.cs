using AnyOrder;
using AnyOrder.Testing;
using AnyOrder.Testing.FsCheck;
using AnyOrder.Tests.Docs;
using FsCheck.Xunit;
using Xunit;
using static AnyOrder.Programs;

namespace MyTests;

/// <summary>The code of docs/testing.md, in a namespace of its own as a user's is.</summary>
public class TestingPageTests
{
    private static readonly Name<int> Net = Name.Of<int>("net");
    private static readonly Name<int> Rate = Name.Of<int>("rate");
    private static readonly Name<int> Total = Name.Of<int>("total");
    private static readonly Name<List<string>> Basket = Name.Of<List<string>>("basket");

    private int counter;

    [Fact]
    public void Prices_do_not_depend_on_order()
    {
        Outcome outcome = OrderIndependence.Check(PriceLoop());
        Assert.Equal(120, outcome.Get(Total));
    }

    [Fact]
    public void A_program_that_counts_is_found()
    {
        Loop loop = Loop.Empty
            .Given(Net, 100)
            .Add("rate", from net in Get(Net) from rate in Set(Rate, net / 5) select rate, "Prices.cs", 3)
            .Add("total", from net in Get(Net) from rate in Get(Rate) from total in Set(Total, net + rate + ++counter) select total, "Prices.cs", 4);

        OrderDependenceException thrown = Assert.Throws<OrderDependenceException>(() => OrderIndependence.Check(loop));
        Assert.Equal(Markdown.Output("contract"), thrown.Message);
        Assert.Equal(2, thrown.Generation);
    }

    [Fact]
    public void A_value_that_is_changed_is_found()
    {
        Loop loop = Loop.Empty
            .Add("fill", Defer(() => Set(Basket, ["apple", "pear"])), "Shop.cs", 3)
            .Add("eat", from basket in Get(Basket) select basket.Remove("apple"), "Shop.cs", 4);

        Assert.Equal(Markdown.Output("changed"), Assert.Throws<OrderDependenceException>(() => OrderIndependence.Check(loop)).Message);
    }

    [Fact]
    public async Task Loops_can_be_made_anew()
    {
        OrderIndependence.Check(() => PriceLoop());
        Outcome outcome = await OrderIndependence.CheckAsync(() => ShopLoop(), seeds: 50);

        Assert.Equal(20, outcome.Get(Total));
    }

    [Fact]
    public void The_readme_of_the_package_checks_a_loop()
    {
        Loop invoice = PriceLoop();
        Outcome outcome = OrderIndependence.Check(invoice);
        Assert.Equal(Status.Resolved, outcome.Status);
    }

    [Property(Arbitrary = [typeof(LoopGenerators)])]
    public void My_engine_agrees_with_the_interpreter(GeneratedLoop generated) =>
        Assert.Equal(generated.ToLoop().Run(new RunOptions { Interpreter = true }), MyEngine.Run(generated.ToLoop(seed: 1)));

    private static Loop PriceLoop() =>
        Loop.Empty
            .Given(Net, 100)
            .Define(Rate, from net in Get(Net) select net / 5)
            .Define(Total, from net in Get(Net) from rate in Get(Rate) select net + rate);

    private static Loop ShopLoop() =>
        Loop.Empty.Source(Net, async token => { await Task.Yield(); return 10; }).Define(Total, from net in Get(Net) select 2 * net);

    private static class MyEngine
    {
        public static Outcome Run(Loop loop) => loop.Run(new RunOptions { MaxDegreeOfParallelism = 2 });
    }
}

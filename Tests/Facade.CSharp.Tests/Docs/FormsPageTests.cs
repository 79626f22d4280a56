using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests.Docs;

public class FormsPageTests
{
    static readonly Name<decimal> Net = Name.Of<decimal>("net");
    static readonly Name<decimal> Discount = Name.Of<decimal>("discount");
    static readonly Name<decimal> Total = Name.Of<decimal>("total");
    static readonly Name<int> Width = Name.Of<int>("width");
    static readonly Name<int> Height = Name.Of<int>("height");
    static readonly Name<int> Area = Name.Of<int>("area");
    static readonly Family<int, int> Fib = Name.Family<int, int>("fib");
    static readonly Family<string, string?> Boss = Name.Family<string, string?>("boss");

    static readonly Program<decimal> PriceByQuery =
        from net in Get(Net)
        from discount in net > 1000m ? Get(Discount) : Pure(0m)
        from total in Set(Total, net * (1 - discount))
        select total;

    static async Program<decimal> PriceByAwait()
    {
        decimal net = await Get(Net);
        decimal discount = net > 1000m ? await Get(Discount) : 0m;
        return await Set(Total, net * (1 - discount));
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(2000, 1800)]
    public void A_condition(int net, int price)
    {
        var loop = Loop.Empty.Given(Net, net).Given(Discount, 0.1m);
        Same(loop.Add("p", PriceByQuery), loop.Add("p", PriceByAwait()), (decimal)price);
    }

    static Program<int> SumByQuery(IEnumerable<Name<int>> names) =>
        names.Aggregate(Pure(0), (sum, name) => from before in sum from value in Get(name) select before + value);

    static async Program<int> SumByAwait(IEnumerable<Name<int>> names)
    {
        int total = 0;
        foreach (Name<int> name in names)
            total += await Get(name);
        return total;
    }

    [Fact]
    public void A_loop()
    {
        var loop = Loop.Empty.Given(Width, 3).Given(Height, 4);
        Same(loop.Add("p", SumByQuery([Width, Height])), loop.Add("p", SumByAwait([Width, Height])), 7);
    }

    static Program<string> BossByQuery(string person) =>
        from boss in Get(Boss[person])
        from top in boss is null ? Pure(person) : BossByQuery(boss)
        select top;

    static async Program<string> BossByAwait(string person)
    {
        while (await Get(Boss[person]) is { } boss)
            person = boss;
        return person;
    }

    [Fact]
    public void Until_something_is_found()
    {
        var loop = Loop.Empty.Given(Boss["ann"], "bob").Given(Boss["bob"], "cleo").Given(Boss["cleo"], null);
        Same(loop.Add("p", BossByQuery("ann")), loop.Add("p", BossByAwait("ann")), "cleo");
    }

    static readonly Program<int> AreaByQuery =
        from size in GetAll(Width, Height)
        select size.Item1 * size.Item2;

    static async Program<int> AreaByAwait()
    {
        var (width, height) = await GetAll(Width, Height);
        return width * height;
    }

    [Fact]
    public void Several_names_at_once()
    {
        var loop = Loop.Empty.Given(Width, 3).Given(Height, 4);
        Same(loop.Add("p", AreaByQuery), loop.Add("p", AreaByAwait()), 12);
    }

    [Fact]
    public void In_a_loop()
    {
        Loop byQuery = Loop.Empty
            .Define(Area, AreaByQuery)
            .Rule(Fib, n => n < 2 ? Pure(n) : from a in Get(Fib[n - 1]) from b in Get(Fib[n - 2]) select a + b)
            .Add("sum", SumByQuery([Area, Fib[10]]))
            .Add("next", from area in Get(Area) select area + 1);

        Loop byAwait = Loop.Empty
            .Define(Area, AreaByAwait)
            .Rule(Fib, async n => n < 2 ? n : await Get(Fib[n - 1]) + await Get(Fib[n - 2]))
            .Add("sum", SumByAwait([Area, Fib[10]]))
            .Add("next", async () => await Get(Area) + 1);

        foreach (var loop in new[] { byQuery, byAwait })
        {
            var outcome = loop.Given(Width, 3).Given(Height, 4).Run().EnsureResolved();
            Assert.Equal((67, 13), (outcome.Result<int>("sum"), outcome.Result<int>("next")));
        }
    }

    static async Program<string> Describe()
    {
        try
        {
            return $"{await Ratio} to one";
        }
        catch (DivideByZeroException)
        {
            return $"no ratio of {await Get(Width)}";
        }
    }

    static readonly Program<int> Ratio = from size in GetAll(Width, Height) select size.Item1 / size.Item2;

    [Theory]
    [InlineData(0, "no ratio of 6")]
    [InlineData(3, "2 to one")]
    public void When_something_is_thrown(int height, string description) =>
        Assert.Equal(
            description,
            Loop.Empty.Given(Width, 6).Given(Height, height).Add("p", Describe()).Run().Result<string>("p")
        );

    // one line for both: a place is part of the report, and not of equality
    private static void Same<T>(Loop byQuery, Loop byAwait, T result)
    {
        Assert.Equal(result, byQuery.Run().Result<T>("p"));
        Assert.Equal(byQuery.Run(), byAwait.Run());
    }
}

using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests.Docs;

/// <summary>What the rules warn of does happen, and what they advise is right. They do not look at this project.</summary>
public class AnalyzersPageTests
{
    private static readonly Name<decimal> Net = Name.Of<decimal>();
    private static readonly Name<decimal> Rate = Name.Of<decimal>();
    private static readonly Name<decimal> Total = Name.Of<decimal>();
    private static readonly Family<int, decimal> Multiple = Name.Family<int, decimal>();
    private static readonly Name<int> Days = Name.Of<int>();
    private static readonly Name<DateTime> Today = Name.Of<DateTime>();
    private static readonly Name<int> A = Name.Of<int>();
    private static readonly Name<int> B = Name.Of<int>();

    private static Task<decimal> LoadRate() => Task.FromResult(1.19m);

    static async Program<decimal> Price() => await Get(Net) * await Get(Rate);

    [Fact]
    public async Task What_is_loaded_is_given_to_the_loop()
    {
        decimal rate = await LoadRate();
        Loop loop = Loop.Empty.Given(Net, 100m).Given(Rate, rate).Define(Total, Price());
        Assert.Equal(119m, loop.Run().Get(Total));
    }

    [Fact]
    public void A_variable_that_changes_is_seen_as_it_is_in_the_end()
    {
        Loop loop = Loop.Empty.Given(Net, 100m);
        for (int i = 0; i < 3; i++)
        {
            loop = loop.Define(Multiple[i], from net in Get(Net) select net * i);
        }
        Assert.Equal([300m, 300m, 300m], Multiples(loop));
    }

    [Fact]
    public void A_local_of_its_own_keeps_its_value()
    {
        Loop loop = Loop.Empty.Given(Net, 100m);
        for (int i = 0; i < 3; i++)
        {
            int factor = i;
            loop = loop.Define(Multiple[i], from net in Get(Net) select net * factor);
        }
        Assert.Equal([0m, 100m, 200m], Multiples(loop));
    }

    private static IEnumerable<decimal> Multiples(Loop loop)
    {
        var outcome = loop.Run();
        return Enumerable.Range(0, 3).Select(i => outcome.Get(Multiple[i]));
    }

    static readonly Program<DateTime> DueByTheClock = from days in Get(Days) select DateTime.Today.AddDays(days);

    static readonly Program<DateTime> Due = from today in Get(Today) from days in Get(Days) select today.AddDays(days);

    [Fact]
    public void The_day_is_an_input()
    {
        Loop loop = Loop.Empty.Given(Today, DateTime.Today).Given(Days, 14).Add("due", Due);
        var outcome = loop.Run();
        Assert.Equal(outcome.Get(Today).AddDays(14), outcome.Result<DateTime>("due"));
        Assert.True(outcome.Result<DateTime>("due") <= Loop.Run(Set(Days, 14), DueByTheClock).Results.Item2);
    }

    [Fact]
    public void A_run_that_fails_does_not_throw_unless_it_is_asked()
    {
        Loop loop = Loop.Empty.Add("waits", Get(A));
        loop.Run();
        Assert.Throws<UnresolvedException>(() =>
        {
            loop.Run().EnsureResolved();
        });
    }

    static async Task<int> SumTooSoon() => await Get(A) + await Get(B);

    static async Program<int> Sum() => await Get(A) + await Get(B);

    [Fact]
    public async Task A_program_is_run_before_its_result_is_asked()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(SumTooSoon);
        int sum = Loop.Empty.Given(A, 1).Given(B, 2).Add("sum", Sum()).Run().Result<int>("sum");
        Assert.Equal(3, sum);
    }

    [Fact]
    public void A_loop_that_is_not_kept_is_lost()
    {
        Loop loop = Loop.Empty;
        loop.Given(A, 1);
        Assert.False(loop.Run().TryGet(A, out _));
    }

    [Fact]
    public void A_loop_that_is_kept_is_not()
    {
        Loop loop = Loop.Empty;
        loop = loop.Given(A, 1);
        Assert.Equal(1, loop.Run().Get(A));
    }
}

using System.Threading.Tasks.Dataflow;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests.Docs;

public class ComingFromPageTests
{
    private static readonly Name<decimal> Net = Name.Of<decimal>("net");
    private static readonly Name<decimal> Tax = Name.Of<decimal>("tax");
    private static readonly Name<decimal> Total = Name.Of<decimal>("total");
    private static readonly Family<int, string> User = Name.Family<int, string>("user");

    [Fact(Timeout = 60_000)]
    public async Task By_tasks()
    {
        TaskCompletionSource<decimal> net = new(), tax = new(), total = new();

        async Task SetTotal() => total.SetResult(await net.Task + await tax.Task);
        async Task SetTax() => tax.SetResult(await net.Task * 0.19m);

        Task all = Task.WhenAll(SetTotal(), SetTax());
        net.SetResult(100m); // leave this out, and the next line waits for ever
        await all;

        Assert.Equal(119.00m, await total.Task);
        // a second result is refused, whoever comes second
        Assert.Throws<InvalidOperationException>(() => net.SetResult(7m));
    }

    [Fact]
    public void By_programs()
    {
        Outcome outcome = Loop.Empty
            .Define(Total, async () => await Get(Net) + await Get(Tax))
            .Define(Tax, async () => await Get(Net) * 0.19m)
            .Given(Net, 100m) // leave this out, and the outcome says what is missing
            .Run();
        Assert.Equal(119.00m, outcome.Get(Total));
    }

    [Fact(Timeout = 60_000)]
    public async Task By_blocks()
    {
        WriteOnceBlock<decimal> net = new(value => value);
        bool first = net.Post(100m); // true
        bool second = net.Post(7m); // false, and nobody hears of it who does not look
        decimal value = await net.ReceiveAsync(); // 100

        Assert.Equal((true, false, 100m), (first, second, value));
    }

    [Fact]
    public void Two_claims()
    {
        Outcome outcome = Loop.Empty.Given(Net, 100m).Add("other", Set(Net, 7m)).Run();
        Conflict conflict = outcome.Conflicts[0]; // net: 100 by (given), 7 by other

        Assert.Equal((Net, 2), (conflict.Name, conflict.Claims.Count));
        Assert.Equal(["(given)", "other"], conflict.Claims.Select(claim => claim.Label));
        Assert.Equal([100m, 7m], conflict.Claims.Select(claim => claim.Value));
    }

    private static Task<Dictionary<int, string>> LoadUsers(IReadOnlyList<int> ids, CancellationToken token) =>
        Task.FromResult(ids.ToDictionary(id => id, id => $"user {id}"));

    [Fact(Timeout = 60_000)]
    public async Task By_batches()
    {
        List<int> sizes = [];
        Task<Dictionary<int, string>> LoadUsers(IReadOnlyList<int> ids, CancellationToken token)
        {
            sizes.Add(ids.Count);
            return ComingFromPageTests.LoadUsers(ids, token);
        }

        Loop loop = Loop.Empty
            .Source(User, async (ids, token) => await LoadUsers(ids, token))
            .Add("first", async () => $"{await Get(User[1])}, {await Get(User[2])}")
            .Add("second", async () => $"{await Get(User[2])}, {await Get(User[3])}");

        Outcome outcome = await loop.RunAsync(); // two calls: for 1 and 2, then for 3
        Assert.Equal("user 2, user 3", outcome.Result<string>("second"));
        Assert.Equal([2, 1], sizes);
    }
}

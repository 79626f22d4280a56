using Polly;
using Polly.Retry;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests.Docs;

public class SourcesPageTests
{
    private static readonly Name<decimal> Rate = Name.Of<decimal>("rate");
    private static readonly Family<string, int> Stock = Name.Family<string, int>("stock");
    private static readonly Family<int, string> User = Name.Family<int, string>("user");

    private static int attempts;

    private static ValueTask<decimal> LoadRate(CancellationToken token) =>
        ++attempts % 2 == 1 ? throw new TimeoutException() : new(1.5m);

    private static Task<decimal> LoadSurely(CancellationToken token) => Task.FromResult(1.5m);

    private static Task<int> LoadStock(string sku, CancellationToken token) => Task.FromResult(sku.Length);

    private static Task<Dictionary<int, string>> LoadUsers(IEnumerable<int> ids, CancellationToken token) =>
        Task.FromResult(ids.ToDictionary(id => id, id => id == 1 ? "Ann" : "Bob"));

    [Fact(Timeout = 60_000)]
    public async Task Three_kinds_of_sources()
    {
        var token = CancellationToken.None;
        static Task<decimal> LoadRate(CancellationToken token) => LoadSurely(token);

        Loop loop = Loop.Empty
            .Source(Rate, async token => await LoadRate(token))
            .Source(Stock, async (sku, token) => await LoadStock(sku, token), maxConcurrency: 4)
            .Source(User, async (ids, token) => await LoadUsers(ids, token), maxBatchSize: 500)
            .Add("greeting", async () => $"{await Get(User[1])} and {await Get(User[2])}")
            .Add("value", async () => await Get(Stock["apple"]) * await Get(Rate));

        Outcome outcome = await loop.RunAsync(cancellationToken: token);

        Assert.Equal(("Ann and Bob", 7.5m), (outcome.Result<string>("greeting"), outcome.Result<decimal>("value")));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_key_left_out_is_reported()
    {
        var outcome = await Loop
            .Empty.Source(User, async (ids, token) => await LoadUsers(ids.Where(id => id == 1), token), file: "Sources.cs", line: 2)
            .Add("greeting", from names in GetAll(User[1], User[2]) select $"{names}", "Sources.cs", 3)
            .Add("other", Get(User[1]), "Sources.cs", 4)
            .RunAsync();
        Assert.Equal(Markdown.Output("silent"), outcome.Explain());
    }

    [Fact(Timeout = 60_000)]
    public async Task Retries_are_the_source_s_own()
    {
        ResiliencePipeline patiently = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 3, Delay = TimeSpan.Zero })
            .AddTimeout(TimeSpan.FromSeconds(10))
            .Build();

        Loop loop = Loop.Empty.Source(Rate, async token => await patiently.ExecuteAsync(LoadRate, token));

        Assert.Equal(1.5m, (await loop.Add("p", Get(Rate)).RunAsync()).Result<decimal>("p"));
    }

    internal interface IUsers
    {
        ValueTask<IReadOnlyDictionary<int, string>> Load(IReadOnlyList<int> ids, CancellationToken token);
    }

    private sealed class Users : IUsers
    {
        public async ValueTask<IReadOnlyDictionary<int, string>> Load(IReadOnlyList<int> ids, CancellationToken token) =>
            await LoadUsers(ids, token);
    }

    private static readonly Loop Greetings = Loop.Empty.Add("greeting", async () => $"Hello, {await Get(User[1])}");

    static async Task<string> Greet(IUsers users, CancellationToken aborted)
    {
        Outcome outcome = await Greetings.Source(User, (ids, token) => users.Load(ids, token)).RunAsync(cancellationToken: aborted);
        return outcome.Result<string>("greeting");
    }

    [Fact(Timeout = 60_000)]
    public async Task In_a_request() => Assert.Equal("Hello, Ann", await Greet(new Users(), CancellationToken.None));
}

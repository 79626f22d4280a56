using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>Cases from the suites of other batchers, by the numbers of their collection.</summary>
public class BatchCaseTests
{
    private static readonly Family<int, string> User = Name.Family<int, string>("user");
    private static readonly Family<int, string> Other = Name.Family<int, string>("other");
    private static readonly Family<int, string> Deep = Name.Family<int, string>("deep");
    private static readonly Name<IReadOnlyList<int>> All = Name.Of<IReadOnlyList<int>>();

    private readonly List<string> calls = [];

    private Loop Batched(Loop loop, Family<int, string> family) =>
        loop.Source(
            family,
            async (keys, token) =>
            {
                calls.Add($"{family.Key} {string.Join(" ", keys)}");
                await Task.Yield();
                return keys.ToDictionary(key => key, key => $"{family.Key} {key}");
            }
        );

    // B05: what two kinds of rules ask of a third source, they ask in one batch
    [Fact(Timeout = 60_000)]
    public async Task Rules_over_two_sources_ask_a_third_one_once()
    {
        var rules = Name.Family<(string, int), string>("rule");
        var loop = Loop
            .Empty.Rule(rules, async key => await Get(key.Item1 == "a" ? User[key.Item2] : Other[key.Item2]) + await Get(Deep[key.Item2]))
            .Add("p", GetAll([rules[("a", 1)], rules[("a", 2)], rules[("b", 3)], rules[("b", 4)]]));
        var outcome = await Batched(Batched(Batched(loop, User), Other), Deep).RunAsync();
        Assert.Equal(Status.Resolved, outcome.Status);
        Assert.Equal(["deep 1 2 3 4", "other 3 4", "user 1 2"], calls.Order(StringComparer.Ordinal));
    }

    // B08: the ids, and then each by its id: two calls, and not one more for each
    [Fact(Timeout = 60_000)]
    public async Task All_of_a_list_is_one_call_and_the_list_another()
    {
        var loop = Loop
            .Empty.Source(
                All,
                async _ =>
                {
                    calls.Add("all");
                    return [1, 2, 3];
                }
            )
            .Add("p", async () => await GetAll((await Get(All)).Select(id => User[id])));
        var outcome = await Batched(loop, User).RunAsync();
        Assert.Equal(["user 1", "user 2", "user 3"], outcome.Result<string[]>("p"));
        Assert.Equal(["all", "user 1 2 3"], calls);
    }

    // B10: one after the other is two rounds, both at once is one
    [Fact(Timeout = 60_000)]
    public async Task What_is_asked_at_once_is_one_round_and_what_is_asked_in_turn_is_two()
    {
        await Batched(Loop.Empty.Add("p", from one in Get(User[1]) from two in Get(User[2]) select one + two), User).RunAsync();
        Assert.Equal(["user 1", "user 2"], calls);
        calls.Clear();
        await Batched(Loop.Empty.Add("p", GetAll(User[1], User[2])), User).RunAsync();
        Assert.Equal(["user 1 2"], calls);
    }

    // B16: what can only be asked for after an answer is not asked for before it
    [Fact(Timeout = 60_000)]
    public async Task What_depends_on_an_answer_is_not_asked_for_before_it()
    {
        TaskCompletionSource<string> first = new();
        var loop = Loop
            .Empty.Source(User, async (id, _) =>
            {
                calls.Add($"{id}");
                return id == 1 ? await first.Task : "second";
            })
            .Add("p", async () => await Get(User[1]) == "go" ? await Get(User[2]) : "");
        var run = loop.RunAsync();
        Assert.Equal(["1"], calls);
        first.SetResult("go");
        Assert.Equal("second", (await run).Result<string>("p"));
        Assert.Equal(["1", "2"], calls);
    }
}

using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

public class SourceTests
{
    private static readonly Name<int> A = Name.Of<int>();
    private static readonly Name<int> B = Name.Of<int>();
    private static readonly Family<int, string> User = Name.Family<int, string>("user");

    private static Loop Users(params int[] ids) =>
        ids.Index().Aggregate(Loop.Empty, (loop, id) => loop.Add($"p{id.Index}", Get(User[id.Item]), "Users.cs", 1));

    private static Dictionary<int, string> Named(IEnumerable<int> ids) => ids.ToDictionary(id => id, id => $"user {id}");

    [Fact(Timeout = 60_000)]
    public async Task A_source_is_asked_for_what_is_waited_for_once_and_for_nothing_else()
    {
        var calls = 0;
        var outcome = await Loop
            .Empty.Source(A, async _ => ++calls)
            .Source(B, async _ => throw new InvalidOperationException("never asked"))
            .Add("p", Get(A))
            .Add("q", async () => await Get(A) + 10)
            .RunAsync();
        Assert.Equal((Status.Resolved, 1, 11, 1), (outcome.Status, outcome.Result<int>("p"), outcome.Result<int>("q"), calls));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_loop_without_sources_can_be_run_the_same_way()
    {
        var loop = Loop.Empty.Given(A, 1).Add("p", Get(A)).Add("q", Get(B));
        Assert.Equal(loop.Run(), await loop.RunAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_member_of_a_family_is_asked_for_by_its_key()
    {
        var outcome = await Users(1, 2, 1).Source(User, async (id, _) => $"user {id}").RunAsync();
        Assert.Equal(["user 1", "user 2"], new[] { 1, 2 }.Select(id => outcome.Get(User[id])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void No_more_calls_are_made_at_a_time_than_are_allowed(int most)
    {
        World world = new(most);
        var outcome = SeededContext.Run(
            most,
            _ => Users([.. Enumerable.Range(0, 20)]).Source(User, (id, token) => world.Answer($"{id}", $"user {id}", token), most).RunAsync()
        );
        Assert.Equal((Status.Resolved, 20, most), (outcome.Status, world.Calls.Count, world.MostActive));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_batched_source_is_asked_once_for_all_keys_in_order_each_once()
    {
        List<int[]> calls = [];
        var outcome = await Users(3, 1, 2, 1)
            .Source(
                User,
                async (ids, _) =>
                {
                    calls.Add([.. ids]);
                    return Named(ids);
                }
            )
            .RunAsync();
        Assert.Equal(Status.Resolved, outcome.Status);
        Assert.Equal([1, 2, 3], Assert.Single(calls));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_batch_has_no_more_keys_than_it_may_have()
    {
        List<int[]> calls = [];
        await Users(1, 2, 3, 4, 5)
            .Source(
                User,
                async (ids, _) =>
                {
                    calls.Add([.. ids]);
                    return Named(ids);
                },
                maxBatchSize: 2
            )
            .RunAsync();
        Assert.Equal<int[]>([[1, 2], [3, 4], [5]], calls);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_a_batch_brings_along_is_not_asked_for_again()
    {
        var calls = 0;
        var outcome = await Loop
            .Empty.Add("p", async () => (await Get(User[1])).Length + (await Get(User[2])).Length + (await Get(User[3])).Length)
            .Source(
                User,
                async (_, _) =>
                {
                    calls++;
                    return Named([1, 2, 3, 4]);
                }
            )
            .RunAsync();
        Assert.Equal((18, 1), (outcome.Result<int>("p"), calls));
        Assert.False(outcome.Namespace.Contains(User[4]));
    }

    [Fact(Timeout = 60_000)]
    public async Task What_a_source_throws_is_its_fault_and_nobody_elses()
    {
        Func<int, CancellationToken, ValueTask<string>> ask = async (id, _) => throw new TimeoutException($"no {id}");
#line 1 "Sources.cs"
        var outcome = await Users(1)
            .Source(User, ask)
            .Source(A, async _ => 7)
            .Add("q", Get(A))
            .RunAsync();
#line default
        Assert.Equal(7, outcome.Result<int>("q"));
        Assert.Equal(
            """
            run is faulted after 3 generations: 1 name bound, 2 of 4 programs finished, 1 waiting, 1 cause
              faulted    user[1] (Sources.cs:2)  TimeoutException: no 1
                                                 needed by p0 (Users.cs:1)
                                                 let the source try again, or answer with a value that says what it could not find out
            """.ReplaceLineEndings("\n"),
            outcome.Explain().ReplaceLineEndings("\n").TrimEnd()
        );
    }

    [Fact(Timeout = 60_000)]
    public async Task What_a_source_throws_before_it_awaits_is_its_fault_too()
    {
        Func<CancellationToken, ValueTask<int>> ask = _ => throw new TimeoutException("at once");
        var outcome = await Loop.Empty.Source(A, ask).Add("p", Get(A)).RunAsync();
        Assert.Equal("at once", outcome.FaultOf("A").Message);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_a_batch_throws_is_the_fault_of_all_its_keys()
    {
        Func<IReadOnlyList<int>, CancellationToken, ValueTask<IReadOnlyDictionary<int, string>>> ask = (ids, _) =>
            ids.Contains(2) ? throw new TimeoutException() : new(Named(ids));
        var outcome = await Users(1, 2, 3).Source(User, ask, maxBatchSize: 2).RunAsync();
        Assert.IsType<TimeoutException>(outcome.FaultOf("user[1]"));
        Assert.IsType<TimeoutException>(outcome.FaultOf("user[2]"));
        Assert.Equal("user 3", outcome.Get(User[3]));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_batch_can_fail_for_single_keys()
    {
        var outcome = await Users(1, 2)
            .Source(
                User,
                async (ids, _) =>
                    ids.ToDictionary(
                        id => id,
                        id => id == 1 ? SourceResult<string>.Failed(new TimeoutException("one")) : SourceResult<string>.Of($"user {id}")
                    )
            )
            .RunAsync();
        Assert.Equal("one", outcome.FaultOf("user[1]").Message);
        Assert.Equal("user 2", outcome.Get(User[2]));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_key_without_an_answer_is_a_cause_that_names_source_and_key()
    {
#line 1 "Sources.cs"
        var outcome = await Users(1, 2, 3)
            .Source(User, async (ids, _) => Named(ids.Where(id => id == 2)))
            .RunAsync();
#line default
        Assert.Equal("user 2", outcome.Get(User[2]));
        var cause = Assert.Single(outcome.Causes);
        Assert.Equal("user", Assert.IsType<CauseReason.Silent>(cause.Reason).Source);
        Assert.Equal([User[1], User[3]], cause.Names);
        Assert.Equal(["p0", "p2"], cause.NeededBy);
        Assert.Equal(
            """
            run is stuck after 3 generations: 1 name bound, 4 of 6 programs finished, 2 waiting, 1 cause
              silent     user[1], user[3]  the source user (Sources.cs:2) was asked for them, and answered without them
                                           needed by p0 (Users.cs:1), p2 (Users.cs:1)
                                           let it answer for every key it is asked for, with a value that says there is nothing if need be
            """.ReplaceLineEndings("\n"),
            outcome.Explain().ReplaceLineEndings("\n").TrimEnd()
        );
    }

    [Fact(Timeout = 60_000)]
    public async Task A_batch_that_comes_back_with_null_faults_and_says_so()
    {
        Func<IReadOnlyList<int>, CancellationToken, ValueTask<IReadOnlyDictionary<int, string>>> ask = (_, _) => new((IReadOnlyDictionary<int, string>)null!);
        var outcome = await Users(1).Source(User, ask).RunAsync();
        Assert.Equal("The source came back with null where a dictionary was expected.", outcome.FaultOf("user[1]").Message);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_source_owns_its_names()
    {
        var outcome = await Users(1).Source(User, async (id, _) => "the source's").Add("thief", Set(User[1], "mine")).RunAsync();
        Assert.Equal(Status.Conflicted, outcome.Status);
        Assert.Equal("user[1]", Assert.Single(outcome.Conflicts).Name.Key);
    }

    [Fact]
    public void A_run_that_cannot_await_refuses_sources_and_says_what_to_use()
    {
#line 1 "Sources.cs"
        var loop = Loop.Empty.Source(A, async _ => 1).Source(User, async (id, _) => "");
#line default
        var error = Assert.Throws<InvalidOperationException>(() => loop.Run());
        Assert.Equal(
            "The loop has sources, which can be asked only by a run that awaits them: the source A (Sources.cs:1), the source user (Sources.cs:1). Use RunAsync; RunDurableAsync to keep it, CheckAsync to check it.",
            error.Message
        );
    }

    [Fact]
    public void A_name_has_one_provider_whatever_it_is()
    {
        var error = Assert.Throws<ArgumentException>(() => Loop.Empty.Source(A, async _ => 1).Given(A, 2));
        Assert.Contains("A has two providers", error.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Programs_that_need_each_other_through_sources_are_a_cycle_and_no_hang()
    {
        var ready = Name.Family<string, string>("ready");
        var started = Name.Family<string, string>("started");
        Loop Service(Loop loop, string name, string need) =>
            loop.Define(ready[name], async () => await Get(ready[need]) is var _ ? await Get(started[name]) : "");
        var loop = Service(Service(Loop.Empty, "api", "db"), "db", "api").Source(started, async (name, _) => name);
        var outcome = await loop.RunAsync();
        Assert.IsType<CauseReason.Cycle>(Assert.Single(outcome.Causes).Reason);
    }

    // what they are asked next shows which answer came first
    [Fact]
    public async Task A_seed_keeps_answers_back_for_different_times()
    {
        var (first, next) = (Name.Family<int, int>("first"), Name.Family<int, int>("next"));
        HashSet<string> orders = [];
        for (var seed = 0; seed < 20; seed++)
        {
            System.Collections.Concurrent.ConcurrentQueue<int> asked = [];
            var loop = Enumerable
                .Range(0, 6)
                .Aggregate(Loop.Empty, (loop, i) => loop.Add($"p{i}", async () => await Get(next[await Get(first[i])])))
                .Source(first, (key, _) => new ValueTask<int>(key))
                .Source(next, (key, _) => { asked.Enqueue(key); return new ValueTask<int>(key); });
            Assert.Equal(Status.Resolved, (await loop.RunAsync(new RunOptions { Seed = seed })).Status);
            orders.Add(string.Concat(asked));
        }
        Assert.InRange(orders.Count, 2, 20);
    }
}

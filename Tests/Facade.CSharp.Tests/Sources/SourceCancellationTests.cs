using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

public class SourceCancellationTests
{
    private static readonly Family<int, int> Author = Name.Family<int, int>("author");
    private static readonly Family<int, string> Person = Name.Family<int, string>("person");

    [Fact]
    public void A_run_cancelled_at_any_moment_leaves_no_call_running_and_tells_what_it_had_come_to()
    {
        var cancelled = 0;
        for (var moment = 0; moment < 50; moment++)
        {
            using CancellationTokenSource cancellation = new();
            World world = new(moment);
            var loop = Enumerable
                .Range(0, 10)
                .Aggregate(Loop.Empty, (loop, i) => loop.Add($"p{i}", async () => await Get(Person[await Get(Author[i])])))
                .Source(Author, (key, token) => world.Answer($"author {key}", key % 4, token))
                .Source(Person, (keys, token) => world.Answer<IReadOnlyDictionary<int, string>>("persons", keys.ToDictionary(key => key, key => $"{key}"), token));

            var error = SeededContext.Run(
                moment,
                async context =>
                {
                    context.AfterStep = step =>
                    {
                        if (step == moment)
                            cancellation.Cancel();
                    };
                    return await Record.ExceptionAsync(() => loop.RunAsync(cancellationToken: cancellation.Token));
                }
            );
            Assert.Equal(0, world.Active);
            if (error is null)
                continue;
            cancelled++;
            var outcome = Assert.IsType<RunCanceledException>(error).Outcome;
            Assert.Equal(cancellation.Token, ((RunCanceledException)error).CancellationToken);
            Assert.Equal(Status.Stuck, outcome.Status);
            Assert.All(outcome.Causes, cause => Assert.IsType<CauseReason.Pending>(cause.Reason));
        }
        Assert.InRange(cancelled, 20, 50);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_run_that_is_cancelled_before_it_starts_asks_nothing()
    {
        var outcome = (
            await Assert.ThrowsAsync<RunCanceledException>(() =>
                Loop.Empty.Source(Author, async (key, _) => key).Add("p", Get(Author[1])).RunAsync(cancellationToken: new(true))
            )
        ).Outcome;
        Assert.Equal("author", Assert.IsType<CauseReason.Pending>(Assert.Single(outcome.Causes).Reason).Source);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_token_of_the_options_cancels_too()
    {
        using CancellationTokenSource cancellation = new();
        var loop = Loop
            .Empty.Source(
                Author,
                async (key, token) =>
                {
                    await cancellation.CancelAsync();
                    token.ThrowIfCancellationRequested();
                    return key;
                }
            )
            .Add("p", Get(Author[1]));
        var error = await Assert.ThrowsAsync<RunCanceledException>(() => loop.RunAsync(new RunOptions { CancellationToken = cancellation.Token }));
        Assert.Equal(cancellation.Token, error.CancellationToken);
        Assert.IsType<CauseReason.Pending>(Assert.Single(error.Outcome.Causes).Reason);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_a_conflict_makes_needless_is_cancelled()
    {
        var (late, contested) = (Name.Of<int>("late"), Name.Of<int>("contested"));
        TaskCompletionSource called = new();
        Func<int, CancellationToken, ValueTask<int>> ask = async (key, token) =>
        {
            if (key == 3)
            {
                called.SetResult();
                await Task.Delay(Timeout.Infinite, token);
            }
            return key;
        };
        // the chain comes to its third key in the fifth generation, the conflict to pass in the third, though its answer comes last
        var outcome = await Loop
            .Empty.Source(Author, ask)
            .Source(
                late,
                async _ =>
                {
                    await called.Task;
                    return 1;
                }
            )
            .Add("chain", async () => await Get(Author[1]) + await Get(Author[2]) + await Get(Author[3]))
            .Add("one", from n in Get(late) from x in Set(contested, 1) select x)
            .Add("two", from n in Get(late) from x in Set(contested, 2) select x)
            .RunAsync();
        Assert.Equal((Status.Conflicted, 3), (outcome.Status, outcome.Generations));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_source_that_gives_up_by_itself_is_a_fault_and_no_cancellation()
    {
        Func<int, CancellationToken, ValueTask<int>> ask = async (_, _) => throw new OperationCanceledException("timed out");
        var outcome = await Loop
            .Empty.Source(Author, ask)
            .Add("p", Get(Author[1]))
            .RunAsync();
        Assert.Equal("timed out", outcome.FaultOf("author[1]").Message);
    }
}

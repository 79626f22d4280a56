using AnyOrder.LanguageExt;
using LanguageExt;
using Xunit;
using static AnyOrder.Programs;
using static LanguageExt.Prelude;

namespace AnyOrder.Tests;

/// <summary>Effects with a runtime see the cancellation of the run, and that of the runtime they were given.</summary>
public class RuntimeSourceTests
{
    private static readonly Name<int> A = Name.Of<int>();
    private static readonly Family<int, int> Item = Name.Family<int, int>("item");

    /// <summary>Says that it was called, and never answers.</summary>
    private static Aff<Runtime, T> Hangs<T>(TaskCompletionSource called) =>
        Aff<Runtime, T>(async runtime =>
        {
            called.TrySetResult();
            await Task.Delay(Timeout.Infinite, runtime.CancellationToken);
            throw new InvalidOperationException("Not cancelled.");
        });

    private static readonly Func<Loop, TaskCompletionSource, Runtime, Loop>[] Hanging =
    [
        (loop, called, runtime) => loop.Source(A, Hangs<int>(called), runtime).Add("p", Get(A)),
        (loop, called, runtime) => loop.Source(Item, key => Hangs<int>(called), runtime).Add("p", Get(Item[1])),
        (loop, called, runtime) => loop.Source(Item, keys => Hangs<HashMap<int, int>>(called), runtime).Add("p", Get(Item[1])),
        (loop, called, runtime) => loop.Source(Item, keys => Hangs<HashMap<int, Fin<int>>>(called), runtime).Add("p", Get(Item[1])),
    ];

    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, Hanging.Length)];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task The_cancellation_of_the_run_reaches_the_effect(int kind)
    {
        TaskCompletionSource called = new();
        using CancellationTokenSource cancellation = new();
        var run = Hanging[kind](Loop.Empty, called, Runtime.New()).RunAsync(cancellationToken: cancellation.Token);
        await called.Task;
        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<RunCanceledException>(() => run);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Kinds))]
    public async Task The_cancellation_of_the_runtime_reaches_the_effect_and_is_its_fault(int kind)
    {
        TaskCompletionSource called = new();
        var runtime = Runtime.New();
        var run = Hanging[kind](Loop.Empty, called, runtime).RunAsync();
        await called.Task;
        await runtime.CancellationTokenSource.CancelAsync();
        var outcome = await run;
        Assert.Equal(Status.Faulted, outcome.Status);
        Assert.IsType<TaskCanceledException>(Assert.IsType<Failure.Faulted>(Assert.Single(outcome.Failures())).Fault.Exception);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_runtime_that_was_given_is_not_cancelled_with_the_run()
    {
        TaskCompletionSource called = new();
        var runtime = Runtime.New();
        using CancellationTokenSource cancellation = new();
        var run = Loop.Empty.Source(A, Hangs<int>(called), runtime).Add("p", Get(A)).RunAsync(cancellationToken: cancellation.Token);
        await called.Task;
        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<RunCanceledException>(() => run);
        Assert.False(runtime.CancellationToken.IsCancellationRequested);
    }

    [Fact(Timeout = 60_000)]
    public async Task Effects_answer_with_what_they_take_from_the_runtime()
    {
        var outcome = await Loop
            .Empty.Source(A, Eff<Runtime, int>(runtime => runtime.CancellationToken.CanBeCanceled ? 1 : 0), Runtime.New())
            .Source(Item, key => SuccessAff<Runtime, int>(key), Runtime.New(), maxConcurrency: 1)
            .Add("p", from a in Get(A) from b in Get(Item[41]) select a + b)
            .RunAsync();
        Assert.Equal(42, outcome.Result<int>("p"));
    }
}

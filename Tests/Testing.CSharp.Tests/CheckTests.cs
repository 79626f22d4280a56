using System.Collections.Concurrent;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Testing.Tests;

/// <summary>What a check does where nothing is wrong, and how it is asked.</summary>
public class CheckTests
{
    private static readonly Name<int> Base = Name.Of<int>("base");
    private static readonly Name<int> Number = Name.Of<int>("number");
    private static readonly Name<int> Missing = Name.Of<int>("missing");
    private static readonly Name<Basket> Filled = Name.Of<Basket>("basket");
    private static readonly Family<int, int> Answer = Name.Family<int, int>("answer");

    [Fact]
    public void The_outcome_of_a_loop_that_keeps_the_contract_is_returned()
    {
        Loop loop = Loop.Empty.Given(Base, 1).Add("p", Get(Base).SelectMany(x => Set(Number, x + 1)));
        Assert.Equal(loop.Run(), OrderIndependence.Check(loop));
    }

    [Fact]
    public void Runs_may_be_stuck_faulted_conflicted_and_exhausted_as_long_as_they_are_so_in_the_same_way()
    {
        Loop stuck = Loop.Empty.Add("p", Get(Missing));
        Assert.Equal(Status.Stuck, OrderIndependence.Check(stuck).Status);
        Loop faulted = Loop.Empty.Add("p", Pure(0).Select(x => 1 / x));
        Assert.Equal(Status.Faulted, OrderIndependence.Check(faulted).Status);
        Loop conflicted = Loop.Empty.Add("p", Set(Number, 1)).Add("q", Set(Number, 2));
        Assert.Equal(Status.Conflicted, OrderIndependence.Check(conflicted).Status);
        Program<int> Forever() => Pure(0).SelectMany(_ => Forever());
        Loop exhausted = Loop.Empty.Add("p", Forever());
        Assert.Equal(Status.Exhausted, OrderIndependence.Check(exhausted, options: new() { MaxOperations = 100 }).Status);
    }

    [Fact]
    public void Values_without_an_equality_are_compared_by_what_they_hold()
    {
        Loop loop = Loop.Empty.Add("p", Pure(0).SelectMany(_ => Set(Filled, new Basket([new Fruit("apple")], new() { ["pear"] = [1, 2] }))));
        Assert.Equal("apple", OrderIndependence.Check(loop).Get(Filled).Fruits[0].Name);
    }

    [Fact]
    public void A_comparer_of_ones_own_decides_what_is_the_same()
    {
        int runs = 0;
        Loop loop = Loop.Empty.Add("p", Defer(() => Set(Number, ++runs)));
        Assert.Throws<OrderDependenceException>(() => OrderIndependence.Check(loop));
        OrderIndependence.Check(loop, values: EqualityComparer<object?>.Create((_, _) => true, _ => 0));
    }

    [Fact]
    public void A_comparer_of_ones_own_decides_whether_a_value_was_changed()
    {
        Name<List<int>> list = Name.Of<List<int>>("list");
        Loop Make() => Loop.Empty.Given(list, [1]).Add("sort", Get(list).Select(found => { found.Add(2); return found.Count; }));
        Assert.Throws<OrderDependenceException>(() => OrderIndependence.Check(Make));
        OrderIndependence.Check(Make, values: EqualityComparer<object?>.Create((_, _) => true, _ => 0));
    }

    [Fact]
    public void A_loop_is_made_once_for_each_run_and_one_more()
    {
        int made = 0;
        OrderIndependence.Check(() => { made++; return Loop.Empty; }, seeds: 7);
        Assert.Equal(8, made);
    }

    [Fact]
    public void Runs_differ_in_threads_in_who_runs_them_and_in_order()
    {
        ConcurrentDictionary<int, bool> threads = [];
        ConcurrentQueue<string> order = [];
        Program<int> Note(string label) => Pure(0).Select(_ => { order.Enqueue(label); threads[Environment.CurrentManagedThreadId] = true; Thread.SpinWait(2000); return 0; });
        Loop loop = "abcdefgh".Aggregate(Loop.Empty, (loop, c) => loop.Add($"{c}", Note($"{c}")));
        OrderIndependence.Check(loop);
        Assert.True(threads.Count > 1);
        Assert.True(order.Chunk(8).Select(labels => string.Concat(labels)).Distinct().Count() > 100);
    }

    [Fact]
    public void A_seed_says_all_there_is_to_say_of_a_run()
    {
        var runs = Checking.Variation.Many(8, 1, null).Select(variation => variation.ToOptions(new Deaf())).ToList();
        Assert.Equal([null, 1, 2, 3, 4, 5, 6, 7, 8], runs.Select(run => run.Seed));
        Assert.Equal([4, 8], runs.Where(run => run.Interpreter).Select(run => run.Seed!.Value));
        Assert.Equal([1, 1, 2, 8, 1, 1, 2, 8, 1], runs.Select(run => run.MaxDegreeOfParallelism));
    }

    [Fact]
    public void Limits_and_the_token_are_those_that_were_asked_for()
    {
        using CancellationTokenSource cancellation = new();
        RunOptions asked = new() { MaxOperations = 7, MaxGenerations = 5, FormatValue = null, CancellationToken = cancellation.Token };
        Assert.All(
            Checking.Variation.Many(4, 0, asked).Select(variation => variation.ToOptions(new Deaf())),
            run => Assert.Equal((7, 5, null, cancellation.Token), (run.MaxOperations, run.MaxGenerations, run.FormatValue, run.CancellationToken))
        );
    }

    private sealed class Deaf : RunObserver;

    [Fact]
    public async Task A_loop_with_sources_is_checked_by_the_other_method()
    {
        ConcurrentQueue<int> arrived = [];
        Loop loop = Loop
            .Empty.Source(Answer, async (key, token) => { await Task.Yield(); return 10 * key; })
            .Add("a", from x in Get(Answer[1]) from y in Get(Answer[x]) select x + y)
            .Add("b", GetAll(Answer[2], Answer[3]).Select(pair => pair.Item1 + pair.Item2));
        Outcome outcome = await OrderIndependence.CheckAsync(loop, seeds: 20);
        Assert.Equal((110, 50), (outcome.Result<int>("a"), outcome.Result<int>("b")));
        Assert.Equal(outcome, await loop.RunAsync());
        Assert.Throws<InvalidOperationException>(() => OrderIndependence.Check(loop));
    }

    [Fact]
    public async Task A_check_can_be_cancelled()
    {
        using CancellationTokenSource cancellation = new();
        Loop loop = Loop
            .Empty.Source(Number, async token => { await cancellation.CancelAsync(); await Task.Delay(Timeout.Infinite, token); return 1; })
            .Add("ask", Get(Number));
        await Assert.ThrowsAsync<RunCanceledException>(() => OrderIndependence.CheckAsync(loop, cancellationToken: cancellation.Token));
    }

    [Fact]
    public async Task Arguments_are_checked_at_once()
    {
        Assert.Throws<ArgumentNullException>("loop", () => OrderIndependence.Check((Loop)null!));
        Assert.Throws<ArgumentNullException>("make", () => OrderIndependence.Check((Func<Loop>)null!));
        Assert.Throws<ArgumentOutOfRangeException>("seeds", () => OrderIndependence.Check(Loop.Empty, seeds: 0));
        await Assert.ThrowsAsync<ArgumentNullException>("loop", () => OrderIndependence.CheckAsync((Loop)null!));
        await Assert.ThrowsAsync<ArgumentNullException>("make", () => OrderIndependence.CheckAsync((Func<Loop>)null!));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("seeds", () => OrderIndependence.CheckAsync(Loop.Empty, seeds: 0));
        Assert.Equal(int.MinValue, Checking.Variation.Many(2, int.MaxValue, null).Last().Seed);
    }

    private sealed record Basket(List<Fruit> Fruits, Dictionary<string, int[]> Prices);

    private sealed class Fruit(string name)
    {
        public string Name { get; } = name;
    }
}

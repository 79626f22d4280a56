using System.Collections.Immutable;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Testing.Tests;

/// <summary>Programs that break the contract, each in a way that people do, and what a check says of them.</summary>
public class BreachTests
{
    private static readonly Name<int> Base = Name.Of<int>("base");
    private static readonly Name<long> Ticks = Name.Of<long>("ticks");
    private static readonly Name<int> Number = Name.Of<int>("number");
    private static readonly Name<int> Other = Name.Of<int>("other");
    private static readonly Name<string> Text = Name.Of<string>("text");
    private static readonly Name<List<int>> Basket = Name.Of<List<int>>("basket");

    [Fact]
    public void A_program_that_reads_the_clock_is_found()
    {
        Loop loop = Loop
            .Empty.Given(Base, 1)
            .Add("innocent", Get(Base).SelectMany(x => Set(Other, x)))
            .Add("clock", from x in Get(Base) from t in Set(Ticks, Environment.TickCount64 * x + TimeProvider.System.GetTimestamp()) select t)
            .Add("victim", Get(Ticks));
        OrderDependenceException thrown = Found(loop);
        Assert.Equal(("clock", Breach.OtherMoves), Only(thrown));
        Assert.Equal(1, thrown.Generation);
    }

    [Fact]
    public void A_counter_that_programs_share_is_found_with_all_who_use_it()
    {
        int counter = 0;
        Program<int> Next(Name<int> name) => from x in Get(Base) from n in Set(name, Interlocked.Increment(ref counter)) select n;
        Loop loop = Loop.Empty.Given(Base, 1).Add("a", Next(Number)).Add("b", Next(Other)).Add("c", GetAll(Number, Other));
        OrderDependenceException thrown = Found(loop);
        Assert.Equal(["a", "b"], thrown.Suspects.Select(suspect => suspect.Label));
        Assert.Equal("BreachTests.cs", Path.GetFileName(thrown.Suspects[0].Place.File));
        Assert.NotEqual(0, thrown.Suspects[0].Place.Line);
    }

    // as long as it is begun anew in each run, which repeats itself in one order
    [Fact]
    public void A_counter_that_begins_anew_in_each_run_is_found_by_order_alone()
    {
        Loop Make()
        {
            int counter = 0;
            return Loop
                .Empty.Add("a", Pure(0).SelectMany(_ => Set(Number, Interlocked.Increment(ref counter))))
                .Add("b", Pure(0).SelectMany(_ => Set(Other, Interlocked.Increment(ref counter))));
        }

        OrderDependenceException thrown = Assert.Throws<OrderDependenceException>(() => OrderIndependence.Check(Make));
        Assert.Equal(["a", "b"], thrown.Suspects.Select(suspect => suspect.Label));

        // of the runs on one thread, some have another order, and have it every time
        bool Differs(int seed) => Record.Exception(() => OrderIndependence.Check(Make, 1, seed)) is OrderDependenceException;
        int[] oneThread = [.. Enumerable.Range(1, 40).Where(seed => seed % 4 < 2)];
        int[] differing = [.. oneThread.Where(Differs)];
        Assert.InRange(differing.Length, 5, 15);
        Assert.Equal(differing, oneThread.Where(Differs));
    }

    [Fact]
    public void A_dictionary_enumerated_in_the_order_of_hash_codes_is_found()
    {
        Loop loop = Loop.Empty.Add(
            "joined",
            Pure(0)
                .SelectMany(_ =>
                {
                    // keys that are told apart by reference have other hash codes in each run
                    ImmutableDictionary<object, string> words = new[] { "b", "a", "c", "e", "d", "f" }.ToImmutableDictionary(_ => new object());
                    return Set(Text, string.Concat(words.Values));
                })
        );
        Assert.Equal(("joined", Breach.OtherMoves), Only(Found(loop)));
    }

    [Fact]
    public void A_program_that_asks_for_other_names_or_throws_at_times_is_found()
    {
        int runs = 0;
        Loop asks = Loop.Empty.Given(Base, 1).Add("asks", Defer(() => ++runs % 2 == 0 ? Get(Number) : Get(Other)));
        Assert.Equal(("asks", Breach.OtherMoves), Only(Found(asks)));
        Loop throws = Loop.Empty.Add("throws", Defer(() => ++runs % 2 == 0 ? Pure(1) : throw new TimeoutException($"at {runs}")));
        Assert.Equal(("throws", Breach.OtherMoves), Only(Found(throws)));
    }

    [Fact]
    public void A_program_that_gets_more_at_times_is_found_though_nothing_comes_of_it()
    {
        int runs = 0;
        Loop gets = Loop.Empty.Given(Base, 1).Add("gets", Defer(() => ++runs % 2 == 0 ? Pure(0) : Get(Base).Select(_ => 0)));
        Assert.Equal(("gets", Breach.OtherMoves), Only(Found(gets)));

        // what it waits for is the same, since the other name is bound
        Loop waits = Loop
            .Empty.Given(Base, 1)
            .Add("late", Get(Base).SelectMany(x => Set(Number, x)))
            .Add("waits", Defer(() => ++runs % 2 == 0 ? Get(Number).Select(_ => 0) : GetAll(Base, Number).Select(_ => 0)));
        OrderDependenceException thrown = Found(waits);
        Assert.Equal(("waits", Breach.OtherMoves), Only(thrown));
        Assert.Equal(2, thrown.Generation);
    }

    [Fact]
    public void A_program_that_sets_other_values_is_found_whatever_it_ends_with()
    {
        int runs = 0;
        Loop loop = Loop.Empty.Add("sets", Defer(() => Set(Number, ++runs).Select(_ => 0)));
        Assert.Equal(("sets", Breach.OtherMoves), Only(Found(loop)));
    }

    [Fact]
    public void A_value_whose_text_changes_shows_in_the_report()
    {
        Name<Shifty> name = Name.Of<Shifty>("shifty");
        OrderDependenceException thrown = Found(Loop.Empty.Add("a", Set(name, new Shifty())).Add("b", Set(name, new Shifty())));
        Assert.Contains("their reports differ", thrown.Message, StringComparison.Ordinal);
        Assert.Matches(@"the first run:  .*text \d+ by a", thrown.Message);
    }

    private sealed class Shifty
    {
        private static int asked;

        public override string ToString() => $"text {Interlocked.Increment(ref asked)}";

        public override bool Equals(object? obj) => obj is Shifty;

        public override int GetHashCode() => 0;
    }

    [Fact]
    public void A_value_that_is_changed_after_it_was_set_is_found_with_who_set_it_and_who_got_it()
    {
        Loop loop = Loop
            .Empty.Add("fill", Defer(() => Set(Basket, [1, 2])))
            .Add("eat", Get(Basket).Select(basket => { basket.RemoveAt(0); return basket.Count; }))
            .Add("idle", Set(Number, 1));
        OrderDependenceException thrown = Found(loop);
        Assert.Equal(("fill", Breach.ChangedValue), Only(thrown));
        Assert.Equal((null, 1), (thrown.Seed, thrown.Generation));
        Assert.Contains("got by     eat (BreachTests.cs:", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_is_changed_is_found()
    {
        Loop loop = Loop.Empty.Given(Basket, [1]).Add("add", Get(Basket).Select(basket => { basket.Add(2); return 0; }));
        Assert.Equal(0, Found(loop).Generation);
    }

    [Fact]
    public void A_loop_that_is_made_differently_each_time_is_found()
    {
        int made = 0;
        OrderDependenceException thrown = Assert.Throws<OrderDependenceException>(
            () => OrderIndependence.Check(() => Loop.Empty.Add("always", Pure(1)).Add($"part {++made}", Pure(2)))
        );
        Assert.Equal(["part 1", "part 2"], thrown.Suspects.Select(suspect => suspect.Label));
        Assert.Contains("part 1 (BreachTests.cs:", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_is_another_one_each_time_is_found_before_those_who_got_it()
    {
        int made = 0;
        OrderDependenceException thrown = Assert.Throws<OrderDependenceException>(
            () => OrderIndependence.Check(() => Loop.Empty.Given(Base, ++made).Add("p", Get(Base).SelectMany(x => Set(Number, x))))
        );
        Assert.Equal(("base", Breach.OtherLoop), Only(thrown));
        Assert.Contains("the input base was 1 in the first run, and 2 in this one", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_is_not_always_there_is_found()
    {
        int made = 0;
        OrderDependenceException thrown = Assert.Throws<OrderDependenceException>(
            () => OrderIndependence.Check(() => ++made % 2 == 0 ? Loop.Empty : Loop.Empty.Given(Base, 1))
        );
        Assert.Contains("the input base was 1 in the first run, and not given in this one", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_whose_text_changes_is_found()
    {
        Loop loop = Loop.Empty.Add("throws", Pure(0).Select<int, int>(_ => throw new InvalidOperationException($"{Guid.NewGuid()}")));
        Assert.Equal(("throws", Breach.OtherMoves), Only(Found(loop)));
    }

    [Fact]
    public void A_comparer_that_is_no_function_of_two_values_is_found()
    {
        Name<int> name = Number.AllowEqual(EqualityComparer<int>.Create((_, _) => ++comparisons % 2 == 0));
        OrderDependenceException thrown = Found(Loop.Empty.Add("a", Set(name, 1)).Add("b", Set(name, 1)));
        Assert.Contains("judged differently", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(thrown.Suspects);
    }

    [Fact]
    public void A_comparer_that_throws_at_times_is_found()
    {
        Name<int> name = Number.AllowEqual(EqualityComparer<int>.Create((_, _) => ++comparisons % 2 == 0 ? false : throw new NotSupportedException("odd")));
        OrderDependenceException thrown = Found(Loop.Empty.Add("a", Set(name, 1)).Add("b", Set(name, 1)));
        Assert.Contains("judged differently", thrown.Message, StringComparison.Ordinal);
    }

    private int comparisons;

    [Fact]
    public async Task A_source_with_other_answers_each_time_is_found()
    {
        int asked = 0;
        Loop loop = Loop.Empty.Source(Number, async token => { await Task.Yield(); return ++asked; }).Add("ask", Get(Number));
        OrderDependenceException thrown = await Assert.ThrowsAsync<OrderDependenceException>(() => OrderIndependence.CheckAsync(loop, seeds: 3));
        Assert.Equal(("number", Breach.OtherMoves), Only(thrown));
    }

    [Fact]
    public async Task A_program_that_goes_by_the_arrival_of_answers_is_found()
    {
        Family<int, int> answer = Name.Family<int, int>("answer");
        Loop Make()
        {
            int arrived = 0;
            return Loop
                .Empty.Source(answer, async (key, token) => { await Task.Yield(); return key; })
                .Add("a", from x in Get(answer[1]) from n in Set(Number, Interlocked.Increment(ref arrived)) select n)
                .Add("b", from x in Get(answer[2]) from n in Set(Other, Interlocked.Increment(ref arrived)) select n);
        }

        OrderDependenceException thrown = await Assert.ThrowsAsync<OrderDependenceException>(() => OrderIndependence.CheckAsync(Make));
        Assert.All(thrown.Suspects, suspect => Assert.Contains(suspect.Label, (string[])["a", "b"]));
        Assert.NotEmpty(thrown.Suspects);
    }

    private static OrderDependenceException Found(Loop loop) => Assert.Throws<OrderDependenceException>(() => OrderIndependence.Check(loop));

    private static (string, Breach) Only(OrderDependenceException thrown)
    {
        Suspect suspect = Assert.Single(thrown.Suspects);
        Assert.Contains(suspect.Label, thrown.Message, StringComparison.Ordinal);
        return (suspect.Label, suspect.Breach);
    }
}

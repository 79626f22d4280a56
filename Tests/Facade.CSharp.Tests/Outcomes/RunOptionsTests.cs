using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

public class RunOptionsTests
{
    private static readonly Family<int, int> Step = Name.Family<int, int>();

    [Fact]
    public void A_program_that_never_pauses_is_exhausted_and_the_others_are_not()
    {
        var outcome = Loop
            .Empty.Add("forever", Forever())
            .Add("other", Set(Step[0], 1))
            .Run(new RunOptions { MaxOperations = 10_000 });
        Assert.Equal(Status.Exhausted, outcome.Status);
        Assert.Equal(1, outcome.Result<int>("other"));
        Assert.Equal(ProgramStatus.NewExhausted(Limit.NewOperations(10_000)), outcome.Programs[0].Status);
        Assert.Contains("10000 operations in one generation", outcome.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_ends_at_its_limit_of_generations()
    {
        var loop = Loop.Empty.Given(Step[0], 0).Add("a", Walk(0, 100)).Add("b", Echo(1, 100));
        var outcome = loop.Run(new RunOptions { MaxGenerations = 10 });
        Assert.Equal((Status.Exhausted, 10), (outcome.Status, outcome.Generations));
        Assert.Contains("10 generations", outcome.Explain(), StringComparison.Ordinal);
        Assert.Contains(
            ProgramStatus.NewExhausted(Limit.NewGenerations(10)),
            outcome.Programs.Select(program => program.Status)
        );
        Assert.Equal(Status.Resolved, loop.Run().Status);
    }

    [Fact]
    public void A_run_that_was_limited_goes_on_with_a_higher_limit()
    {
        var loop = Loop.Empty.Given(Step[0], 0).Add("a", Walk(0, 100)).Add("b", Echo(1, 100));
        var resumed = loop.Run(new RunOptions { MaxGenerations = 10 }).Resume(Loop.Empty, new RunOptions());
        Assert.Equal(loop.Run(), resumed);
    }

    [Fact]
    public void Operations_are_counted_per_generation()
    {
        var loop = Loop.Empty.Given(Step[0], 0).Add("a", Walk(0, 1000)).Add("b", Echo(1, 1000));
        Assert.Equal(Status.Resolved, loop.Run(new RunOptions { MaxOperations = 100 }).Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_limit_below_one_is_refused(int limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RunOptions { MaxOperations = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RunOptions { MaxGenerations = limit });
        Assert.Throws<ArgumentOutOfRangeException>("MaxDegreeOfParallelism", () => new RunOptions { MaxDegreeOfParallelism = limit });
    }

    [Fact]
    public void Options_count_at_the_moment_the_run_starts()
    {
        var options = new RunOptions { FormatValue = _ => "first" };
        var outcome = Loop.Empty.Given(Step[0], 1).Add("p", Set(Step[0], 2)).Run(options);
        options.FormatValue = _ => "second";
        Assert.Contains("first by p", outcome.Explain(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_seed_shuffles_the_programs_of_a_generation_and_gives_the_same_order_every_time(bool interpreter)
    {
        string Order(int? seed)
        {
            List<int> order = [];
            Program<int> Turn(int i) => Pure(i).Select(turn => { order.Add(turn); return turn; });
            var loop = Enumerable.Range(0, 6).Aggregate(Loop.Empty, (loop, i) => loop.Add($"{i}", Turn(i)));
            loop.Run(new RunOptions { Seed = seed, Interpreter = interpreter });
            return string.Concat(order);
        }

        var orders = Enumerable.Range(1, 50).Select(seed => Order(seed)).ToList();
        Assert.True(orders.Distinct().Count() > 40);
        Assert.Equal(orders, Enumerable.Range(1, 50).Select(seed => Order(seed)));
        Assert.Equal("012345", Order(null));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_seed_shuffles_each_generation_by_itself(bool interpreter)
    {
        (string First, string Second) Orders(int seed)
        {
            List<int> first = [], second = [];
            Program<int> Turns(int i) => Pure(i).SelectMany(turn => { first.Add(turn); return Get(Step[0]); }).Select(_ => { second.Add(i); return i; });
            var loop = Enumerable.Range(0, 6).Aggregate(Loop.Empty.Add("set", Set(Step[0], 1)), (loop, i) => loop.Add($"{i}", Turns(i)));
            loop.Run(new RunOptions { Seed = seed, Interpreter = interpreter });
            return (string.Concat(first), string.Concat(second));
        }

        // who wakes in the order of going to sleep, or in its reverse, was not shuffled
        var orders = Enumerable.Range(1, 50).Select(Orders).ToList();
        Assert.InRange(orders.Count(order => order.Second != order.First && order.Second != string.Concat(order.First.Reverse())), 40, 50);
    }

    private static Program<int> Forever() => Pure(0).SelectMany(_ => Forever());

    /// <summary>Sets every second step when it has got the one before; <see cref="Echo" /> sets the others.</summary>
    private static Program<int> Walk(int at, int end) =>
        at >= end
            ? Pure(at)
            : Get(Step[at]).SelectMany(here => Set(Step[at + 1], here + 1)).SelectMany(_ => Walk(at + 2, end));

    private static Program<int> Echo(int at, int end) => Walk(at, end);
}

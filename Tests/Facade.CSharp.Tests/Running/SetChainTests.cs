using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>Chains of a million sets, walked case by case: every pause on the way suspends and resumes the whole rest.</summary>
public class SetChainTests
{
    private const int Million = 1_000_000;

    private static readonly Name<int> Any = Name.Of<int>();

    [Fact]
    public void A_million_sets_chained_to_the_right_are_walked()
    {
        var chain = Pure(0);
        for (var i = 0; i < Million; i++)
            chain = Set(Any, i).Then(chain);
        Assert.Equal(Million, SetsOf(chain));
    }

    [Fact]
    public void A_million_sets_chained_to_the_left_are_walked()
    {
        var chain = Pure(0);
        for (var i = 0; i < Million; i++)
            chain = chain.SelectMany(n => Set(Any, n + 1));
        Assert.Equal(Million, SetsOf(chain));
    }

    [Fact]
    public void A_million_sets_in_a_recursive_query_are_walked()
    {
        static Program<int> Chain(int n) =>
            n == 0 ? Pure(0) : from set in Set(Any, n) from rest in Chain(set - 1) select rest + 1;
        Assert.Equal(Million, SetsOf(Chain(Million)));
    }

    [Fact]
    public void A_program_stepped_and_bound_a_million_times_is_walked()
    {
        static Program<int> Endless(int n) => Set(Any, n).SelectMany(set => Endless(set + 1));
        var program = Endless(0);
        for (var i = 0; i < Million; i++)
            program = Rest(program).Select(n => n + 1);
        Assert.Equal(Million, program.Match(_ => -1, (binding, _) => (int)binding.Value!, (_, _) => -1));
    }

    [Fact]
    public void A_hundred_thousand_names_set_by_one_program_are_bound()
    {
        var cell = Name.Family<int, int>("cell");
        var chain = Pure(0);
        for (var i = 0; i < 100_000; i++)
            chain = Set(cell[i], i).Then(chain);
        Assert.Equal(100_000, Loop.Empty.Add("p", chain).Run().EnsureResolved().Namespace.Count);
    }

    private static Program<int> Rest(Program<int> program) => program.Match(_ => program, (_, next) => next, (_, _) => program);

    private static int SetsOf(Program<int> program)
    {
        var sets = 0;
        for (Program<int>? rest = program; rest is not null;)
            rest = rest.Match<int, Program<int>?>(
                pure: _ => null,
                set: (_, next) =>
                {
                    sets++;
                    return next;
                },
                get: (names, _) => throw new InvalidOperationException($"It waits for {names[0]}.")
            );
        return sets;
    }
}

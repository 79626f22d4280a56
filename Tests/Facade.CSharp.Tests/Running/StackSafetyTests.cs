using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>A million steps, however they are nested, on a thread with a stack of the default size.</summary>
public class StackSafetyTests
{
    private const int Million = 1_000_000;

    private static readonly Name<int> One = Name.Of<int>();
    private static readonly Loop Inputs = Loop.Empty.Given(One, 1);

    [Fact]
    public void A_million_SelectMany_nested_to_the_left_are_run() =>
        Assert.Equal(Million, Result(Repeat(Pure(0), p => p.SelectMany(n => Pure(n + 1)))));

    [Fact]
    public void A_million_projecting_SelectMany_nested_to_the_left_are_run() =>
        Assert.Equal(Million, Result(Repeat(Pure(0), p => p.SelectMany(_ => Get(One), (n, one) => n + one))));

    [Fact]
    public void A_million_Select_nested_to_the_left_are_run() =>
        Assert.Equal(Million, Result(Repeat(Pure(0), p => p.Select(n => n + 1))));

    [Fact]
    public void A_million_Then_nested_to_the_left_are_run() =>
        Assert.Equal(1, Result(Repeat(Pure(0), p => p.Then(Get(One)))));

    [Fact]
    public void A_million_Then_nested_to_the_right_are_run() =>
        Assert.Equal(7, Result(Repeat(Pure(7), p => Get(One).Then(p))));

    [Fact]
    public void A_recursion_in_tail_position_is_run()
    {
        static Program<int> Count(int n) => n == Million ? Pure(n) : Get(One).SelectMany(one => Count(n + one));
        Assert.Equal(Million, Result(Count(0)));
    }

    [Fact]
    public void A_query_that_adds_to_the_result_of_its_own_recursion_is_run()
    {
        static Program<int> Count(int n) =>
            n == 0 ? Pure(0) : from one in Get(One) from rest in Count(n - one) select rest + one;
        Assert.Equal(Million, Result(Count(Million)));
    }

    [Fact]
    public void A_query_over_a_query_a_million_deep_is_run() =>
        Assert.Equal(Million, Result(Repeat(Pure(0), p => from n in p from one in Get(One) let next = n + one select next)));

    [Fact]
    public void A_million_awaits_in_a_loop_are_run()
    {
        static async Program<int> Count()
        {
            var count = 0;
            for (var i = 0; i < Million; i++)
                count += await Get(One);
            return count;
        }
        Assert.Equal(Million, Result(Count()));
    }

    [Fact]
    public void Methods_that_await_methods_a_million_deep_are_run()
    {
        static async Program<int> Count(int n) => n == 0 ? 0 : await Count(n - 1) + await Get(One);
        Assert.Equal(Million, Result(Count(Million)));
    }

    [Fact]
    public void An_exception_goes_through_ten_thousand_methods()
    {
        static async Program<int> Deep(int n) =>
            n == 0 ? throw new InvalidOperationException() : await Deep(n - 1) + await Get(One);
        static async Program<int> Outer()
        {
            try
            {
                return await Deep(Million / 100);
            }
            catch (InvalidOperationException)
            {
                return 7;
            }
        }
        Assert.Equal(7, Result(Outer()));
    }

    private static Program<int> Repeat(Program<int> program, Func<Program<int>, Program<int>> around)
    {
        for (var i = 0; i < Million; i++)
            program = around(program);
        return program;
    }

    private static int Result(Program<int> program) => Inputs.Add("p", program).Run().Result<int>("p");
}

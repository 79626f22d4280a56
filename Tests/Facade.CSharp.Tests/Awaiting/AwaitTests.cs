using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>Async methods that return programs do what async methods do, and are programs all the same.</summary>
public class AwaitTests
{
    private static readonly Name<int> One = Name.Of<int>();
    private static readonly Name<int> Two = Name.Of<int>();
    private static readonly Name<int> Three = Name.Of<int>();
    private static readonly Loop Inputs = Loop.Empty.Given(One, 1).Given(Two, 2);

    [Fact]
    public void Calling_the_method_evaluates_its_arguments_and_runs_nothing_of_it()
    {
        List<string> happened = [];
        string Argument()
        {
            happened.Add("argument");
            return "";
        }
        async Program<int> Method(string argument)
        {
            happened.Add("method" + argument);
            return await Get(One);
        }

        var program = Method(Argument());
        Assert.Equal(["argument"], happened);
        _ = Inputs.Add("p", program).Run();
        Assert.Equal(["argument", "method"], happened);
    }

    [Fact]
    public void A_method_without_an_await_is_a_program_that_ends()
    {
#pragma warning disable CS1998 // lacks await
        static async Program<int> Seven() => 7;
#pragma warning restore CS1998
        Assert.Equal(7, Run(Seven()));
    }

    [Fact]
    public void Whatever_is_a_program_can_be_awaited()
    {
        static async Program<string> All()
        {
            var got = await Get(One);
            var set = await Set(Three, 3);
            var (one, two) = await GetAll(One, Two);
            var query = await (from a in Get(One) from b in Get(Two) select a + b);
            var deferred = await Defer(() => Pure(5));
            var many = await Sequence([Get(One), Get(Two)]);
            var method = await Twice(await Twice(1));
            return $"{got} {set} {one} {two} {query} {deferred} {many.Sum()} {method}";
        }
        static async Program<int> Twice(int n) => n * await Get(Two);
        Assert.Equal("1 3 1 2 3 5 3 4", Run(All()));
    }

    [Fact]
    public void A_method_can_be_part_of_a_query() =>
        Assert.Equal(3, Run(from one in AsyncGet(One) from two in AsyncGet(Two) select one + two));

    private static async Program<T> AsyncGet<T>(Name<T> name) => await Get(name);

    [Fact]
    public void A_lambda_is_a_program_wherever_a_function_makes_one()
    {
        var fib = Name.Family<int, int>("fib");
        var loop = Inputs
            .Rule(fib, async n => n < 2 ? n : await Get(fib[n - 1]) + await Get(fib[n - 2]))
            .Define(Three, async () => await Get(One) + await Get(Two))
            .Add("lambda", async () => await Get(Three) + 1)
            .Add("method", Seven)
            .Add("ten", Get(fib[10]))
            .Add("bound", Get(One).SelectMany(async one => one + await Get(Two)));
        var outcome = loop.Run();
        Assert.Equal((55, 3, 3), (outcome.Result<int>("ten"), outcome.Get(Three), outcome.Result<int>("bound")));
        Assert.Equal((4, 7), (outcome.Result<int>("lambda"), outcome.Result<int>("method")));
    }

    private static async Program<int> Seven() => 5 + await Get(Two);

    [Fact]
    public void A_method_of_a_structure_sees_the_structure_as_it_was() =>
        Assert.Equal(42, Run(new Scale(21).Of(Two)));

    private readonly struct Scale(int factor)
    {
        public async Program<int> Of(Name<int> name) => factor * await Get(name);
    }

    [Fact]
    public void A_generic_method_is_a_program_of_its_type()
    {
        static async Program<(T, U)> Both<T, U>(Name<T> first, Name<U> second) => (await Get(first), await Get(second));
        var text = Name.Of<string>("text");
        Assert.Equal((1, "a"), Inputs.Given(text, "a").Add("p", Both(One, text)).Run().Result<(int, string)>("p"));
    }

    [Fact]
    public void Spans_and_ref_locals_live_between_awaits()
    {
        static async Program<int> Sum(int[] numbers)
        {
            var sum = await Get(One);
            foreach (var number in numbers.AsSpan())
                sum += number;
            ref var total = ref sum;
            total *= 2;
            return sum * await Get(Two);
        }
        Assert.Equal(28, Run(Sum([1, 2, 3])));
    }

    [Fact]
    public void A_value_of_any_size_passes_through_an_await()
    {
        static async Program<(string?, decimal, int)> Wide(Name<(string?, decimal, int)> name) => await Get(name);
        var wide = Name.Of<(string?, decimal, int)>("wide");
        Assert.Equal((null, 1.0m, 2), Loop.Empty.Given(wide, (null, 1.0m, 2)).Add("p", Wide(wide)).Run().Result<(string?, decimal, int)>("p"));
    }

    [Fact]
    public void A_method_may_run_a_loop_with_methods_of_its_own()
    {
        static async Program<int> Outer()
        {
            var one = await Get(One);
            var inner = Loop.Empty.Given(Two, 20).Add("inner", AsyncGet(Two)).Run().Result<int>("inner");
            return one + inner + await Get(Two);
        }
        Assert.Equal(23, Run(Outer()));
    }

    [Fact]
    public void A_method_that_never_gets_on_is_exhausted()
    {
        static async Program<int> Forever()
        {
            while (true)
            {
                try
                {
                    await AsyncGet(One);
                    throw new InvalidOperationException();
                }
                catch (InvalidOperationException) { }
            }
        }
        var loop = Inputs.Add("p", Forever());
        var outcome = loop.Run(new RunOptions { MaxOperations = 1000 });
        Assert.Equal(Status.Exhausted, outcome.Status);
        Assert.Equal(outcome, loop.Run(new RunOptions { MaxOperations = 1000, Interpreter = true }));
    }

    private static T Run<T>(Program<T> program)
    {
        var loop = Inputs.Add("p", program);
        var outcome = loop.Run().EnsureResolved();
        Assert.Equal(outcome, loop.Run(new RunOptions { Interpreter = true }));
        return outcome.Result<T>("p");
    }
}

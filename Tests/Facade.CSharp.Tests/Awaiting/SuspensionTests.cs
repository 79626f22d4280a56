using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>A method that waits can be gone on with any number of times, and what its variables hold is not shared.</summary>
public class SuspensionTests
{
    private static readonly Name<int> A = Name.Of<int>();
    private static readonly Name<int> B = Name.Of<int>();
    private static readonly Name<int> C = Name.Of<int>();

    /// <summary>Everything that a copy of the method's variables would share: a list, an enumerator, a closure.</summary>
    private static async Program<string> Collect(IEnumerable<Name<int>> names)
    {
        List<int> values = [];
        var sum = 0;
        void Add(int value) => sum += value;
        foreach (var name in names.Where(name => name.Key.Length > 0))
        {
            var value = await Get(name);
            values.Add(value);
            Add(value);
        }
        return $"{string.Join(" ", values)}: {sum}";
    }

    [Fact]
    public void One_suspension_is_resumed_three_times_with_different_values()
    {
        var resume = Suspension(Collect([A, B]), Given());
        foreach (var a in new[] { 10, 20, 30 })
            Assert.Equal($"{a} 5: {a + 5}", Result(resume(Given((A, a)).Run().Namespace), Given((B, 5))));
    }

    [Fact]
    public void Every_suspension_of_a_method_is_resumed_three_times()
    {
        foreach (var a in new[] { 1, 2, 3 })
        {
            var first = Suspension(Collect([A, B, C]), Given());
            _ = first(Given((A, 9)).Run().Namespace);
            var second = Suspension(first(Given((A, a)).Run().Namespace), Given());
            foreach (var b in new[] { 10, 20, 30 })
            {
                var third = second(Given((B, b)).Run().Namespace);
                foreach (var c in new[] { 100, 200, 300 })
                    Assert.Equal($"{a} {b} {c}: {a + b + c}", Result(third, Given((C, c))));
            }
        }
    }

    [Fact]
    public void One_stuck_outcome_is_resumed_with_this_and_with_that()
    {
        foreach (var interpreter in new[] { true, false })
        {
            var stuck = Given((A, 1)).Add("p", Collect([A, B, C])).Run(new RunOptions { Interpreter = interpreter });
            var branches = new[] { 10, 20 }.Select(b => stuck.Resume(Given((B, b)))).ToList();
            foreach (var c in new[] { 100, 200 })
                Assert.Equal(
                    [$"1 10 {c}: {11 + c}", $"1 20 {c}: {21 + c}"],
                    branches.Select(branch => branch.Resume(Given((C, c))).Result<string>("p"))
                );
        }
    }

    [Fact]
    public void A_suspension_inside_of_others_is_resumed_twice()
    {
        static async Program<string> Outer()
        {
            List<string> parts = [await Collect([A])];
            parts.Add(await Collect([B]).Select(text => $"[{text}]"));
            return string.Join(", ", parts);
        }
        var resume = Suspension(Outer(), Given((A, 1)));
        Assert.Equal("1: 1, [7: 7]", Result(resume(Given((B, 7)).Run().Namespace), Given()));
        Assert.Equal("1: 1, [8: 8]", Result(resume(Given((B, 8)).Run().Namespace), Given()));
    }

    [Fact]
    public void A_suspension_after_an_exception_is_resumed_twice()
    {
        static async Program<string> Method()
        {
            List<string> parts = [];
            try
            {
                await Get(A).Select<int, int>(_ => throw new InvalidOperationException("oh"));
            }
            catch (InvalidOperationException error)
            {
                parts.Add(error.Message);
            }
            parts.Add($"{await Get(B)}");
            return string.Join(" ", parts);
        }
        var resume = Suspension(Method(), Given((A, 1)));
        foreach (var b in new[] { 1, 2, 3 })
            Assert.Equal($"oh {b}", Result(resume(Given((B, b)).Run().Namespace), Given()));
    }

    [Fact]
    public void Suspensions_are_resumed_by_many_threads_at_once()
    {
        for (var round = 0; round < 50; round++)
        {
            var resume = Suspension(Collect([A, B]), Given());
            Parallel.For(
                0,
                16,
                a => Assert.Equal($"{a} 5: {a + 5}", Result(resume(Given((A, a)).Run().Namespace), Given((B, 5))))
            );
        }
    }

    [Fact]
    public void A_method_that_does_not_do_the_same_again_is_told_so()
    {
        var runs = 0;
        async Program<string> Fickle()
        {
            if (runs++ == 0)
                await Get(A);
            return "ended";
        }
        var resume = Suspension(Fickle(), Given());
        Assert.Equal("ended", Result(resume(Given((A, 1)).Run().Namespace), Given()));
        var outcome = Given().Add("p", resume(Given((A, 2)).Run().Namespace)).Run();
        Assert.Equal(
            "The async method Fickle did not do the same again when it was given the same: it must depend on nothing else.",
            outcome.FaultOf("p").Message
        );
    }

    private static Loop Given(params (Name<int> Name, int Value)[] inputs) =>
        inputs.Aggregate(Loop.Empty, (loop, input) => loop.Given(input.Name, input.Value));

    private static T Result<T>(Program<T> program, Loop loop) => loop.Add("p", program).Run().EnsureResolved().Result<T>("p");

    /// <summary>The continuation of the first get that these inputs do not answer.</summary>
    private static Func<Namespace, Program<T>> Suspension<T>(Program<T> program, Loop inputs)
    {
        var given = inputs.Run().Namespace;
        for (; ; )
        {
            var (rest, continuation) = program.Match<T, (Program<T>?, Func<Namespace, Program<T>>?)>(
                pure: _ => throw new InvalidOperationException("It ends."),
                set: (_, next) => (next, null),
                get: (names, resume) => names.All(given.Contains) ? (resume(given), null) : (null, resume)
            );
            if (continuation is not null)
                return continuation;
            program = rest!;
        }
    }
}

using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>What is thrown in a program can be caught in it, by the awaits around it; what is thrown in another cannot.</summary>
public class ExceptionTests
{
    private static readonly Name<int> Early = Name.Of<int>();
    private static readonly Name<int> Late = Name.Of<int>();
    private static readonly Name<string> Log = Name.Of<string>();

    private static async Program<int> Fails(string message)
    {
        await Get(Early);
        await Get(Late);
        throw new InvalidOperationException(message);
    }

    private static async Program<string> Catches(Program<int> failing)
    {
        try
        {
            return $"went on with {await failing}";
        }
        catch (InvalidOperationException error)
        {
            return $"caught {error.Message} {await Get(Late)}";
        }
    }

    [Fact]
    public void A_method_that_throws_faults_its_own_program_only()
    {
        var outcome = Run(Fails("mine"), Get(Late));
        Assert.Equal("InvalidOperationException: mine", Fault(outcome));
        Assert.Equal(2, outcome.Result<int>("other"));
    }

    [Fact]
    public void The_exception_is_the_one_that_was_thrown_with_the_place_it_was_thrown_at()
    {
        var fault = Run(Twice(Fails("deep")), Pure(0)).FaultOf("program");
        Assert.Contains(nameof(Fails), fault.StackTrace, StringComparison.Ordinal);
    }

    private static async Program<int> Twice(Program<int> program) => 2 * await program;

    [Fact]
    public void What_an_awaited_method_throws_is_caught() => Assert.Equal("caught oh 2", Result(Catches(Fails("oh"))));

    [Fact]
    public void What_is_thrown_through_methods_is_caught() =>
        Assert.Equal("caught oh 2", Result(Catches(Twice(Twice(Fails("oh"))))));

    [Fact]
    public void What_an_awaited_query_throws_is_caught()
    {
        var failing = from early in Get(Early) from late in Get(Late) select Throw(early + late);
        Assert.Equal("caught 3 2", Result(Catches(failing)));
        Assert.Equal("caught 3 2", Result(Catches(failing.Select(n => n + 1).SelectMany(Pure).Then(Get(Late)))));
        Assert.Equal("caught made 2", Result(Catches(Defer<int>(() => throw new InvalidOperationException("made")))));
    }

    [Fact]
    public void What_is_thrown_after_a_suspension_is_caught_and_what_was_put_around_it_goes_on()
    {
        var failing = from early in Get(Early) from late in Get(Late) select Throw(early + late);
        foreach (var catches in new[] { Catches(failing), Catches(Twice(failing)), Catches(Fails("3")) })
        {
            var resumed = Resume(catches).Select(text => text + "!");
            Assert.Equal("caught 3 2!", Result(resumed));
            Assert.Equal("went on with 12", Result(Catches(Resume(resumed).Select(text => text.Length + 1))));
        }

        Assert.Equal("caught 3 2", Result(Catches(Resume(failing))));
    }

    /// <summary>What is left of the program once it has got what is early.</summary>
    private static Program<T> Resume<T>(Program<T> program)
    {
        var given = Loop.Empty.Given(Early, 1).Run().Namespace;
        return program.Match(_ => program, (_, next) => next, (names, resume) => names.All(given.Contains) ? resume(given) : program);
    }

    [Fact]
    public void What_is_thrown_by_a_query_around_a_method_is_not_caught_by_the_method()
    {
        var around = Catches(Get(Early)).Select<string, string>(_ => throw new InvalidOperationException("outside"));
        Assert.Equal("InvalidOperationException: outside", Fault(Run(around, Pure(0))));
    }

    [Fact]
    public void An_exception_of_another_kind_goes_on_to_the_fault()
    {
        var failing = Get(Late).Select<int, int>(_ => throw new NotSupportedException("other"));
        Assert.Equal("NotSupportedException: other", Fault(Run(Catches(failing), Pure(0))));
    }

    [Fact]
    public void A_finally_runs_on_the_way_out_and_may_await()
    {
        static async Program<int> Method()
        {
            try
            {
                return await Fails("lost");
            }
            finally
            {
                await Set(Log, $"cleaned up {await Get(Late)}");
            }
        }
        var outcome = Run(Method(), Pure(0));
        Assert.Equal("InvalidOperationException: lost", Fault(outcome));
        Assert.Equal("cleaned up 2", outcome.Get(Log));
    }

    [Fact]
    public void A_using_disposes_when_the_method_leaves_it()
    {
        List<string> happened = [];
        async Program<int> Method()
        {
            using (new Resource(happened))
            {
                happened.Add("used");
                await Get(Late);
                happened.Add("used again");
            }
            return await Get(Early);
        }
        Assert.Equal(1, Result(Method()));
        Assert.Equal(["used", "used again", "disposed"], happened.Take(3));
    }

    private sealed class Resource(List<string> happened) : IDisposable
    {
        public void Dispose() => happened.Add("disposed");
    }

    [Fact]
    public void A_method_may_fail_many_times_and_be_caught_each_time()
    {
        static async Program<int> Count()
        {
            var failures = 0;
            for (var i = 0; i < 1000; i++)
            {
                try
                {
                    await Twice(Fails("again"));
                }
                catch (InvalidOperationException)
                {
                    failures++;
                }
            }
            return failures;
        }
        Assert.Equal(1000, Result(Count()));
    }

    [Fact]
    public void Whatever_the_limit_it_is_reached_alike_by_engine_and_interpreter()
    {
        static async Program<int> Method()
        {
            var caught = 0;
            for (var i = 0; i < 3; i++)
            {
                try
                {
                    await Twice(i == 1 ? Fails("method") : Get(Late).Select(Throw).Select(n => n + 1));
                }
                catch (InvalidOperationException)
                {
                    caught++;
                }
            }
            return caught;
        }
        var loop = Loop.Empty.Given(Early, 1).Given(Late, 2).Add("p", Method());
        var limits = Enumerable.Range(1, 80).Select(limit => new RunOptions { MaxOperations = limit }).ToList();
        var outcomes = limits.Select(options => loop.Run(options)).ToList();
        Assert.Equal([Status.Exhausted, Status.Resolved], outcomes.Select(outcome => outcome.Status).Distinct());
        Assert.Equal(outcomes, limits.Select(options => loop.Run(new RunOptions { MaxOperations = options.MaxOperations, Interpreter = true })));
    }

    [Fact]
    public void Claims_made_before_an_exception_stay()
    {
        static async Program<string> Method()
        {
            try
            {
                await Set(Log, "claimed").SelectMany<string, string>(_ => throw new InvalidOperationException());
            }
            catch (InvalidOperationException) { }
            return "went on";
        }
        var outcome = Run(Method(), Pure(0));
        Assert.Equal(("went on", "claimed"), (outcome.Result<string>("program"), outcome.Get(Log)));
    }

    private static int Throw(int n) => throw new InvalidOperationException($"{n}");

    private static string Fault(Outcome outcome)
    {
        var error = outcome.FaultOf("program");
        return $"{error.GetType().Name}: {error.Message}";
    }

    private static T Result<T>(Program<T> program) => Run(program, Pure(0)).Result<T>("program");

    /// <summary>With a name that is bound late, so that what is awaited is suspended.</summary>
    private static Outcome Run<T>(Program<T> program, Program<int> other)
    {
        var loop = Loop
            .Empty.Given(Early, 1)
            .Add("late", from early in Get(Early) from late in Set(Late, 2) select late)
            .Add("program", program)
            .Add("other", other);
        var outcome = loop.Run();
        Assert.Equal(outcome.Explain(), loop.Run(new RunOptions { Interpreter = true }).Explain());
        return outcome;
    }
}

using AnyOrder;
using LanguageExt;
using LanguageExt.Common;
using Xunit;
using static AnyOrder.Programs;
using static LanguageExt.Prelude;

namespace Consumers;

/// <summary>What a file says that imports all there is of both libraries. That it compiles is the test.</summary>
public class ImportTests
{
    private static readonly Name<int> A = Name.Of<int>();
    private static readonly Name<int> B = Name.Of<int>();
    private static readonly Name<string?> Text = Name.Of<string?>();
    private static readonly Name<object> Thing = Name.Of<object>();
    private static readonly Family<int, int> Fib = Name.Family<int, int>("fib");

    [Fact]
    public void Programs_are_written_as_ever()
    {
        var program =
            from a in Set(A, 1)
            from b in Get(A)
            from both in GetAll(A, B)
            from many in GetAll([A, B])
            from all in AnyOrder.Programs.Sequence([Pure(a), Pure(b)])
            select both.Item1 + both.Item2 + many.Sum() + all.Sum();
        Assert.Equal(8, Loop.Empty.Given(B, 2).Add("p", program).Run().Result<int>("p"));
    }

    [Fact]
    public void A_set_is_the_program_and_not_the_set_of_LanguageExt()
    {
        Program<object> thing = Set(Thing, new object());
        Program<string?> text = Set(Text, "text");
        Set<int> numbers = Set(1, 2);
        Assert.Equal((typeof(Program<object>), typeof(Program<string>), 2), (thing.GetType().BaseType, text.GetType().BaseType, numbers.Count));
    }

    [Fact]
    public void Awaited_programs_loops_and_rules_are_written_as_ever()
    {
        var outcome = Loop
            .Empty.Define(A, async () => await Get(Fib[10]))
            .Rule(Fib, n => n < 2 ? Pure(n) : from a in Get(Fib[n - 1]) from b in Get(Fib[n - 2]) select a + b)
            .Add("p", async () => (await Get(A)).ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Run();
        Assert.Equal((55, "55"), (outcome.Get(A), outcome.Result<string>("p")));
    }

    [Fact]
    public void Outcomes_are_asked_as_ever()
    {
        Outcome<(int, int)> outcome = Loop.Run(Pure(1), Pure(2));
        var (one, two) = outcome.EnsureResolved().Results;
        Assert.Equal((1, 2), (one, two));
        Assert.Equal(["Pure(1)", "Pure(2)"], outcome.Programs.Select(program => program.Label));
        Assert.Empty(outcome.Conflicts);
        Assert.False(outcome.TryGet(A, out _));
    }

    [Fact]
    public void Lists_of_an_outcome_are_sequences_by_ToSeq()
    {
        Outcome outcome = Loop.Empty.Given(B, 1).Add("p", Get(A)).Run();
        Seq<ProgramOutcome> programs = outcome.Programs.ToSeq();
        Seq<Conflict> conflicts = outcome.Conflicts.ToSeq();
        Seq<Cause> causes = outcome.Causes.ToSeq();
        Seq<Wait> waits = outcome.Waits.ToSeq();
        Seq<Claim> claims = outcome.Namespace.ToSeq();
        Seq<Generation> history = outcome.History.ToSeq();
        Seq<NearMiss> misses = outcome.NearMisses(A).ToSeq();
        Assert.Equal((1, 0, 1, 1, 1, 0, 0), (programs.Count, conflicts.Count, causes.Count, waits.Count, claims.Count, history.Count, misses.Count));
    }

    [Fact(Timeout = 60_000)]
    public async Task Sources_by_tasks_are_written_as_ever()
    {
        Loop loop = Loop.Empty
            .Source(A, async token => await Task.FromResult(1))
            .Source(Fib, async (keys, token) => await Task.FromResult(keys.ToDictionary(key => key, key => key + 1)))
            .Add("p", async () => await Get(A) + await Get(Fib[1]));
        Assert.Equal(3, (await loop.RunAsync()).Result<int>("p"));
    }

    [Fact]
    public void A_program_is_mapped_by_a_function_of_LanguageExt()
    {
        Program<Unit> done = Set(A, 1).Select(ignore);
        Program<Option<int>> some = Get(B).Select(Some);
        var outcome = Loop.Empty.Add("done", done).Add("some", some).Given(B, 2).Run();
        Assert.Equal((unit, Some(2)), (outcome.Result<Unit>("done"), outcome.Result<Option<int>>("some")));
    }

    [Fact]
    public void Names_of_types_are_unambiguous()
    {
        Option<Place> place = new Place("a");
        Either<Error, Fault> fault = new Fault(new TimeoutException("x"));
        Assert.True(place.IsSome && fault.IsRight);
    }
}

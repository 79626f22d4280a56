using FsCheck;
using FsCheck.Xunit;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public class ResumeTests
{
    private static readonly Name<int> X = Name.Of<int>();
    private static readonly Name<int> Y = Name.Of<int>();

    [Fact]
    public void A_stuck_run_goes_on_with_the_programs_it_lacked()
    {
        var stuck = Loop.Empty.Add("p", from x in Get(X) from y in Set(Y, x + 1) select y).Run();
        Assert.Equal(Status.Stuck, stuck.Status);

        var resumed = stuck.Resume(Loop.Empty.Given(X, 1));
        Assert.Equal((Status.Resolved, 2), (resumed.Status, resumed.Get(Y)));
        Assert.Equal(Status.Stuck, stuck.Status);
    }

    [Fact]
    public void One_stuck_outcome_is_resumed_in_several_ways()
    {
        var stuck = Loop.Empty.Add("double", from x in Get(X) select x * 2).Run();
        var results = Enumerable.Range(1, 3).Select(n => stuck.Resume(Loop.Empty.Given(X, n)).Result<int>("double"));
        Assert.Equal([2, 4, 6], results);
    }

    [Property]
    public void Resuming_gives_the_values_of_running_all_at_once(Term p, Term q, Surroundings found)
    {
        var (first, second) = (Loop.Empty.Add("p", p.ToProgram()), Loop.Empty.Add("q", q.ToProgram()));
        var whole = Observation.Given(found).Include(first).Include(second).Run();
        var part = Observation.Given(found).Include(first).Run();
        if (whole.Conflicts.Count > 0)
            return;

        var resumed = part.Resume(second);
        Assert.Equal(whole.Status, resumed.Status);
        Assert.Equal(Values(whole), Values(resumed));
        Assert.Equal(Statuses(whole), Statuses(resumed));
    }

    [Fact]
    public void A_run_that_a_conflict_ended_is_not_resumed()
    {
        var conflicted = Loop.Empty.Given(X, 1).Add("p", Set(X, 2)).Run();
        var thrown = Assert.Throws<InvalidOperationException>(() => conflicted.Resume(Loop.Empty));
        Assert.Contains("A conflict ended this run", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_addition_that_does_not_go_with_the_loop_is_refused()
    {
        var outcome = Loop.Empty.Given(X, 1).Add("p", Get(Y)).Run();
        Assert.Throws<ArgumentException>(() => outcome.Resume(Loop.Empty.Add("p", Set(Y, 1))));
        Assert.Throws<ArgumentException>(() => outcome.Resume(Loop.Empty.Given(X, 1)));
    }

    [Fact]
    public void An_addition_that_claims_a_bound_name_is_a_conflict()
    {
        var resumed = Loop.Run(Set(X, 1)).Resume(Loop.Empty.Add("late", Set(X, 2)));
        Assert.Equal(Status.Conflicted, resumed.Status);
        Assert.Equal(1, resumed.Get(X));
    }

    private static IEnumerable<(string, object?)> Values(Outcome outcome) =>
        outcome.Namespace.Select(claim => (claim.Name.Key, claim.Value));

    private static IEnumerable<(string, ProgramStatus)> Statuses(Outcome outcome) =>
        outcome.Programs.Select(program => (program.Label, program.Status));
}

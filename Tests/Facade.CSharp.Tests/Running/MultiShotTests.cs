using FsCheck.Xunit;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public class MultiShotTests
{
    private static readonly Name<int> Input = Name.Of<int>();
    private static readonly Name<int> Output = Name.Of<int>();

    [Fact]
    public void One_suspension_resumed_with_10_and_with_20_gives_both_answers()
    {
        var waiting = from x in Get(Input) from y in Set(Output, x + 1) select y * 2;
        var resume = Suspension(waiting);
        Assert.Equal(["sets Output = 11", "ends with 22"], Observation.Walk(resume(Bound(10)), Bound(10)));
        Assert.Equal(["sets Output = 21", "ends with 42"], Observation.Walk(resume(Bound(20)), Bound(20)));
        Assert.Equal(["sets Output = 11", "ends with 22"], Observation.Walk(resume(Bound(10)), Bound(10)));
    }

    [Property]
    public void A_suspension_answers_the_second_time_as_if_it_were_the_first(Term k, int first, int second)
    {
        var resume = Suspension(Get(Input).SelectMany(k.ToContinuation()));
        _ = Observation.Walk(resume(Bound(first)), Bound(first));
        Assert.Equal(
            Observation.Walk(k.ToContinuation()(second), Bound(second)),
            Observation.Walk(resume(Bound(second)), Bound(second))
        );
    }

    [Property]
    public void A_program_run_twice_gives_equal_outcomes(Term p, Surroundings found)
    {
        var program = p.ToProgram();
        Assert.Equal(Observation.Run(program, found), Observation.Run(program, found));
    }

    [Property]
    public void Running_a_loop_does_not_use_it_up(Term p)
    {
        var loop = Loop.Empty.Given(Input, 1).Add("p", p.ToProgram());
        Assert.Equal(loop.Run().Explain(), loop.Run().Explain());
        Assert.Equal(loop.Run(), loop.Run());
    }

    private static Namespace Bound(int input) => Loop.Empty.Given(Input, input).Run().Namespace;

    private static Func<Namespace, Program<int>> Suspension(Program<int> program) =>
        program.Match(
            pure: _ => throw new InvalidOperationException("It ends at once."),
            set: (_, _) => throw new InvalidOperationException("It begins with a set."),
            get: (_, continuation) => continuation
        );
}

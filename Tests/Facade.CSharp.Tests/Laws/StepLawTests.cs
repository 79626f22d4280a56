using FsCheck.Xunit;
using Xunit;

namespace AnyOrder.Tests;

/// <summary>What is left of a program after a step is a program like any other: it can be bound, stepped and bound again.</summary>
[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public class StepLawTests
{
    [Property]
    public void Binding_what_is_left_is_what_is_left_of_the_bind(Term p, Term k, Surroundings found)
    {
        var (given, continuation) = (Observation.Given(found).Run().Namespace, k.ToContinuation());
        if (Observation.Step(p.ToProgram(), given) is { } left)
            Assert.Equal(
                Observation.Walk(p.ToProgram().SelectMany(continuation), given).Skip(1),
                Observation.Walk(left.SelectMany(continuation), given)
            );
    }

    [Property]
    public void Steps_and_binds_can_alternate(Term p, Term k, Term l, Surroundings found)
    {
        var given = Observation.Given(found).Run().Namespace;
        var (second, third) = (k.ToContinuation(), l.ToContinuation());
        var whole = p.ToProgram().SelectMany(second).SelectMany(third).Select(x => x - 1);

        var (left, steps) = (p.ToProgram(), 0);
        Step();
        left = left.SelectMany(second);
        Step();
        left = left.SelectMany(third);
        Step();
        left = left.Select(x => x - 1);
        Assert.Equal(Observation.Walk(whole, given).Skip(steps), Observation.Walk(left, given));

        void Step()
        {
            if (Observation.Step(left, given) is { } rest)
                (left, steps) = (rest, steps + 1);
        }
    }
}

using FsCheck.Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public class MonadLawTests
{
    [Property]
    public void Pure_is_a_left_identity_of_SelectMany(int n, Term k, Surroundings found)
    {
        var continuation = k.ToContinuation();
        Observation.Agree(continuation(n), Pure(n).SelectMany(continuation), found);
    }

    [Property]
    public void Pure_is_a_right_identity_of_SelectMany(Term p, Surroundings found) =>
        Observation.Agree(p.ToProgram(), p.ToProgram().SelectMany(Pure), found);

    [Property]
    public void SelectMany_is_associative(Term p, Term k, Term l, Surroundings found)
    {
        var (second, third) = (k.ToContinuation(), l.ToContinuation());
        Observation.Agree(
            p.ToProgram().SelectMany(x => second(x).SelectMany(third)),
            p.ToProgram().SelectMany(second).SelectMany(third),
            found
        );
    }

    [Property]
    public void Pure_is_a_left_identity_of_from(int n, Term k, Surroundings found)
    {
        var continuation = k.ToContinuation();
        Observation.Agree(continuation(n), from x in Pure(n) from y in continuation(x) select y, found);
    }

    [Property]
    public void Pure_is_a_right_identity_of_from(Term p, Surroundings found) =>
        Observation.Agree(p.ToProgram(), from x in p.ToProgram() from y in Pure(x) select y, found);

    [Property]
    public void From_is_associative(Term p, Term k, Term l, Surroundings found)
    {
        var (second, third) = (k.ToContinuation(), l.ToContinuation());
        Observation.Agree(
            from x in p.ToProgram() from z in from y in second(x) from z in third(y) select z select z,
            from y in from x in p.ToProgram() from y in second(x) select y from z in third(y) select z,
            found
        );
    }
}

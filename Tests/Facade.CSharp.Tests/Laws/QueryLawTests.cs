using FsCheck.Xunit;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

/// <summary>The derived operations are what their documentation says they are made of.</summary>
[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public class QueryLawTests
{
    [Property]
    public void Select_is_SelectMany_into_Pure(Term p, Formula f, Surroundings found)
    {
        var function = f.ToFunction();
        Observation.Agree(p.ToProgram().SelectMany(x => Pure(function(x))), p.ToProgram().Select(function), found);
    }

    [Property]
    public void SelectMany_with_a_projection_is_SelectMany_and_then_Select(Term p, Term k, Surroundings found)
    {
        var continuation = k.ToContinuation();
        Observation.Agree(
            p.ToProgram().SelectMany(x => continuation(x).Select(y => x - 3 * y)),
            p.ToProgram().SelectMany(continuation, (x, y) => x - 3 * y),
            found
        );
    }

    [Property]
    public void A_query_is_the_method_calls_it_stands_for(Term p, Term k, Formula f, Surroundings found)
    {
        var (continuation, function) = (k.ToContinuation(), f.ToFunction());
        Observation.Agree(
            p.ToProgram().SelectMany(x => continuation(function(x)).Select(y => x - 3 * y)),
            from x in p.ToProgram()
            let changed = function(x)
            from y in continuation(changed)
            select x - 3 * y,
            found
        );
    }

    [Property]
    public void Then_is_SelectMany_that_ignores_the_result(Term p, Term q, Surroundings found) =>
        Observation.Agree(
            p.ToProgram().SelectMany(_ => q.ToProgram()),
            p.ToProgram().Then(q.ToProgram()),
            found
        );

    [Property]
    public void Set_yields_the_value_it_set(Variable name, int n, Term k, Surroundings found)
    {
        var continuation = k.ToContinuation();
        Observation.Agree(
            Set(name.ToName(), n).Then(continuation(n)),
            Set(name.ToName(), n).SelectMany(continuation),
            found
        );
    }

    [Property]
    public void Getting_a_name_twice_gives_the_same_value_twice(Variable name, int n)
    {
        var (value, loop) = (name.ToName(), Loop.Empty.Given(name.ToName(), n));
        Assert.Equal(
            loop.Add("p", from x in Get(value) select (x, x)).Run().Result<(int, int)>("p"),
            loop.Add("p", from x in Get(value) from y in Get(value) select (x, y)).Run().Result<(int, int)>("p")
        );
    }
}

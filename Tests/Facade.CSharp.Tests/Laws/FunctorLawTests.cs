using FsCheck.Xunit;

namespace AnyOrder.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public class FunctorLawTests
{
    [Property]
    public void Selecting_the_result_itself_changes_nothing(Term p, Surroundings found) =>
        Observation.Agree(p.ToProgram(), p.ToProgram().Select(x => x), found);

    [Property]
    public void Selecting_twice_is_selecting_with_the_composition(Term p, Formula f, Formula g, Surroundings found)
    {
        var (first, second) = (f.ToFunction(), g.ToFunction());
        Observation.Agree(
            p.ToProgram().Select(x => second(first(x))),
            p.ToProgram().Select(first).Select(second),
            found
        );
    }

    [Property]
    public void A_query_that_selects_the_result_itself_changes_nothing(Term p, Surroundings found) =>
        Observation.Agree(p.ToProgram(), from x in p.ToProgram() select x, found);

    [Property]
    public void A_query_over_a_query_is_one_query_with_the_composition(
        Term p,
        Formula f,
        Formula g,
        Surroundings found
    )
    {
        var (first, second) = (f.ToFunction(), g.ToFunction());
        Observation.Agree(
            from x in p.ToProgram() select second(first(x)),
            from y in from x in p.ToProgram() select first(x) select second(y),
            found
        );
    }
}

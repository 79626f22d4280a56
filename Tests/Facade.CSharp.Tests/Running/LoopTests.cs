using FsCheck;
using FsCheck.Xunit;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public class LoopTests
{
    private static readonly Name<int> Net = Name.Of<int>();
    private static readonly Name<int> Tax = Name.Of<int>();
    private static readonly Name<int> Total = Name.Of<int>();

    [Fact]
    public void Adding_to_a_loop_leaves_the_old_one_as_it_was()
    {
        var old = Loop.Empty.Add("p", Set(Net, 1));
        var before = old.Run();

        _ = old.Add("q", Set(Net, 2));
        _ = old.Given(Net, 3);
        _ = old.Define(Net, Pure(4));
        _ = old.Include(Loop.Empty.Add("q", Set(Net, 5)));

        Assert.Equal(before, old.Run());
        Assert.Equal(Status.Resolved, old.Run().Status);
        Assert.Empty(Loop.Empty.Run().Programs);
    }

    [Fact]
    public void Definitions_inputs_and_programs_find_each_other_in_any_order()
    {
        var total = from net in Get(Net) from tax in Get(Tax) select net + tax;
        var loops = new[]
        {
            Loop.Empty.Define(Total, total, "a", 1).Given(Net, 100, "a", 2).Add("p", Set(Tax, 19), "a", 3),
            Loop.Empty.Add("p", Set(Tax, 19), "a", 3).Given(Net, 100, "a", 2).Define(Total, total, "a", 1),
            Loop.Empty.Given(Net, 100, "a", 2).Add("p", Set(Tax, 19), "a", 3).Define(Total, total, "a", 1),
        };
        Assert.All(loops, loop => Assert.Equal(119, loop.Run().EnsureResolved().Get(Total)));
        Assert.All(loops, loop => Assert.Equal(loops[0].Run(), loop.Run()));
    }

    [Fact]
    public void A_definition_is_a_program_labelled_with_the_key_of_its_name()
    {
        var outcome = Loop.Empty.Define(Total, Pure(7)).Run();
        Assert.Equal(7, outcome.Result<int>("Total"));
        Assert.Equal(7, outcome.Get(Total));
    }

    [Property]
    public void The_outcome_does_not_depend_on_the_order_of_the_entries(Term[] terms, Surroundings found, int seed)
    {
        var programs = terms.Select((term, i) => (Label: $"p{i}", Program: term.ToProgram())).ToArray();
        var shuffled = programs.OrderBy(program => HashCode.Combine(program.Label, seed));
        var (outcome, other) = (Run(programs), Run(shuffled));
        Assert.Equal(outcome, other);
        Assert.Equal(outcome.Explain(), other.Explain());

        Outcome Run(IEnumerable<(string Label, Program<int> Program)> entries) =>
            entries
                .Aggregate(
                    Loop.Empty.Given(Net, found.A ?? 0, "law", 1),
                    (loop, entry) => loop.Add(entry.Label, entry.Program, "law", 2)
                )
                .Run();
    }

    [Fact]
    public void Including_a_loop_is_adding_its_entries_one_by_one()
    {
        var one = Loop.Empty.Given(Net, 1, "a", 1);
        var two = Loop.Empty.Define(Tax, Get(Net), "a", 2).Add("p", Get(Tax), "a", 3);
        var both = one.Define(Tax, Get(Net), "a", 2).Add("p", Get(Tax), "a", 3).Run();
        Assert.Equal(both, one.Include(two).Run());
        Assert.Equal(both, two.Include(one).Run());
    }
}

using FsCheck.Xunit;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests;

public class GetAllTests
{
    private static readonly Name<int> N = Name.Of<int>();
    private static readonly Name<string> S = Name.Of<string>();
    private static readonly Name<bool> B = Name.Of<bool>();
    private static readonly Name<char> C = Name.Of<char>();
    private static readonly Family<int, int> Cell = Name.Family<int, int>();

    private static readonly Loop Inputs = Loop.Empty.Given(N, 7).Given(S, "seven").Given(B, true).Given(C, 'c');

    [Fact]
    public void Two_three_or_four_names_give_a_tuple_in_the_order_of_the_arguments()
    {
        var outcome = Inputs
            .Add("two", GetAll(S, N))
            .Add("three", GetAll(B, S, N))
            .Add("four", GetAll(C, B, S, N))
            .Run();
        Assert.Equal(("seven", 7), outcome.Result<(string, int)>("two"));
        Assert.Equal((true, "seven", 7), outcome.Result<(bool, string, int)>("three"));
        Assert.Equal(('c', true, "seven", 7), outcome.Result<(char, bool, string, int)>("four"));
    }

    [Property(MaxTest = 1000)]
    public void A_sequence_of_names_gives_an_array_in_its_own_order_duplicates_included(byte[] keys)
    {
        var inputs = keys.Distinct().Aggregate(Loop.Empty, (loop, key) => loop.Given(Cell[key], key * 10));
        Assert.Equal(
            keys.Select(key => key * 10),
            inputs.Add("p", GetAll(keys.Select(key => Cell[key]))).Run().Result<int[]>("p")
        );
    }

    [Fact]
    public void An_empty_sequence_of_names_ends_at_once_with_an_empty_array() =>
        Assert.Equal([], GetAll(Array.Empty<Name<int>>()).Match(values => values, (_, _) => null!, (_, _) => null!));

    [Fact]
    public void A_sequence_of_names_is_read_once_when_the_program_is_made()
    {
        var read = 0;
        IEnumerable<Name<int>> Names()
        {
            read++;
            yield return Cell[1];
        }
        var loop = Loop.Empty.Given(Cell[1], 1).Add("p", GetAll(Names()));
        Assert.Equal(loop.Run(), loop.Run());
        Assert.Equal(1, read);
    }

    [Fact]
    public void Match_shows_all_names_that_are_demanded_each_once()
    {
        Assert.Equal(["S", "N"], Demanded(GetAll(S, N)));
        Assert.Equal(["B", "S", "N"], Demanded(GetAll(B, S, N)));
        Assert.Equal(["C", "B", "S", "N"], Demanded(GetAll(C, B, S, N)));
        Assert.Equal(["Cell[2]", "Cell[1]"], Demanded(GetAll(new[] { Cell[2], Cell[1], Cell[2] })));
        Assert.Equal(["N"], Demanded(GetAll(N, N)));
    }

    [Fact]
    public void A_stuck_outcome_lists_all_names_that_are_missing_and_no_other()
    {
        var outcome = Loop.Empty.Given(B, true).Add("p", GetAll(S, B, N, C)).Run();
        Assert.Equal(Status.Stuck, outcome.Status);
        Assert.Equal([C, N, S], outcome.Waits.Select(wait => wait.Name));

        var waiting = Assert.IsType<ProgramStatus.Waiting>(outcome.Programs.Single().Status);
        Assert.Equal(new Name[] { C, N, S }, waiting.Names);
    }

    [Fact]
    public void Names_that_arrive_one_after_the_other_resolve_a_demand_for_all()
    {
        var outcome = Loop
            .Empty.Add("all", GetAll(N, S))
            .Add("n", Set(N, 1))
            .Add("s", from n in Get(N) from s in Set(S, $"{n}") select s)
            .Run();
        Assert.Equal((1, "1"), outcome.Result<(int, string)>("all"));
        Assert.Equal(3, outcome.Generations);
    }

    private static IEnumerable<string> Demanded<T>(Program<T> program) =>
        program.Match(_ => [], (_, _) => [], (names, _) => names.Select(name => name.Key));
}

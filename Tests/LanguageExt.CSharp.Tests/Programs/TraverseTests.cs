using AnyOrder.LanguageExt;
using LanguageExt;
using Xunit;
using static AnyOrder.Programs;
using static LanguageExt.Prelude;

namespace AnyOrder.Tests;

public class TraverseTests
{
    private const int Many = 100_000;
    private static readonly Family<int, int> Item = Name.Family<int, int>("item");
    private static readonly Name<int> A = Name.Of<int>();

    private static T ResultOf<T>(Program<T> program) => Loop.Run(program).Results;

    [Fact]
    public void Results_are_in_the_order_of_the_items() =>
        Assert.Equal(Seq(10, 20, 30), ResultOf(Seq(1, 2, 3).Traverse(x => Set(Item[x], 10 * x))));

    [Fact]
    public void Nothing_is_traversed_to_nothing()
    {
        Assert.Equal(Empty, ResultOf(Seq<int>().Traverse(x => Pure(x))));
        Assert.Equal(Empty, ResultOf(Seq<Program<int>>().Sequence()));
        Assert.Equal(Empty, ResultOf(Seq<Name<int>>().GetAll()));
    }

    [Fact]
    public void A_hundred_thousand_programs_are_sequenced() =>
        Assert.Equal(Many, ResultOf(Range(1, Many).ToSeq().Map(Pure).Sequence()).Count);

    [Fact]
    public void A_hundred_thousand_items_are_traversed()
    {
        var items = Range(1, Many).ToSeq();
        var outcome = Loop.Empty.Add("get", items.Traverse(x => Get(Item[x]))).Add("set", items.Sequence(x => Set(Item[x], x))).Run();
        Assert.Equal(items, outcome.Result<Seq<int>>("get"));
    }

    [Fact]
    public void A_hundred_thousand_names_are_got() =>
        Assert.Equal(
            Range(1, Many).ToSeq(),
            Loop.Empty.Add("get", Range(1, Many).ToSeq().Map(x => Item[x]).GetAll())
                .Add("set", Range(1, Many).ToSeq().Traverse(x => Set(Item[x], x)))
                .Run()
                .Result<Seq<int>>("get")
        );

    [Fact]
    public void Names_are_got_in_one_demand() =>
        Assert.Equal([Item[1], Item[2]], Assert.IsType<ProgramStatus.Waiting>(Loop.Run(Seq(Item[2], Item[1]).GetAll()).Programs[0].Status).Names);

    [Fact]
    public void Items_are_got_one_by_one() =>
        Assert.Equal([Item[2]], Assert.IsType<ProgramStatus.Waiting>(Loop.Run(Seq(2, 1).Traverse(x => Get(Item[x]))).Programs[0].Status).Names);

    [Fact]
    public void What_makes_the_programs_is_called_when_it_is_its_turn()
    {
        var outcome = Loop.Empty.Add("p", Seq(1, 2).Traverse(x => x == 2 ? throw new TimeoutException() : Set(Item[x], x))).Run();
        Assert.Equal(Status.Faulted, outcome.Status);
        Assert.Equal(Some(1), outcome.Find(Item[1]));
    }

    [Fact]
    public void A_traversal_is_a_value_that_can_be_run_again()
    {
        var program = Seq(1, 2).Traverse(x => Get(Item[x]));
        Assert.Equal(Seq(5, 6), Loop.Empty.Given(Item[1], 5).Given(Item[2], 6).Add("p", program).Run().Result<Seq<int>>("p"));
        Assert.Equal(Seq(7, 8), Loop.Empty.Given(Item[1], 7).Given(Item[2], 8).Add("p", program).Run().Result<Seq<int>>("p"));
    }

    [Fact]
    public void A_null_among_results_of_a_Seq_is_kept() =>
        Assert.Equal(new[] { "a", null }, ResultOf(Seq(Pure<string?>("a"), Pure<string?>(null)).Sequence()).ToArray());

    [Fact]
    public void A_null_among_programs_is_refused() =>
        Assert.Throws<ArgumentNullException>("programs", () => Seq(Pure(1), null!).Sequence());

    [Fact]
    public void An_option_is_traversed()
    {
        Assert.Equal(Some(2), ResultOf(Some(1).Traverse(x => Set(A, x + 1))));
        Assert.Equal(None, ResultOf(Option<int>.None.Traverse(x => Set(A, x + 1))));
        Assert.Equal(None, ResultOf(Option<Program<int>>.None.Sequence()));
        Assert.Equal(None, ResultOf(Some(1).Traverse(_ => Pure<string>(null!))));
        Assert.Equal(Status.Faulted, Loop.Run(Some(1).Traverse<int, int>(_ => throw new TimeoutException())).Status);
    }

    [Fact]
    public void An_either_is_traversed()
    {
        Assert.Equal(Right<string, int>(2), ResultOf(Right<string, int>(1).Traverse(x => Set(A, x + 1))));
        Assert.Equal(Left<string, int>("no"), ResultOf(Left<string, int>("no").Traverse(x => Set(A, x + 1))));
        Assert.Equal(Left<string, int>("no"), ResultOf(Left<string, Program<int>>("no").Sequence()));
        Assert.Equal(Status.Faulted, Loop.Run(Right<string, int>(1).Traverse(_ => Pure<string>(null!))).Status);
    }

    [Fact]
    public void A_program_of_units_drops_its_result()
    {
        var outcome = Loop.Run(Set(A, 1).ToUnit());
        Assert.Equal((unit, Some(1)), (outcome.Results, outcome.Find(A)));
    }
}

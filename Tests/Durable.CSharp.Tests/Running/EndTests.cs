using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Durable.Tests.Running;

/// <summary>What is kept of how programs ended.</summary>
public class EndTests
{
    private static readonly Name<int> X = Name.Of<int>("x");
    private static readonly Name<int> Y = Name.Of<int>("y");

    private readonly IJournal _journal = Journal.InMemory();

    [Fact]
    public void A_program_that_ends_with_its_last_claim_needs_no_row_for_its_end() => Assert.Equal([RowKind.Claim], Kinds(Loop.Empty.Add("p", Set(X, 5), "p.cs", 1)));

    [Fact]
    public void A_program_that_reads_something_after_its_last_claim_has_read_it_when_it_is_recalled_too()
    {
        RunOptions recorded = new() { Record = true };
        var loop = Loop.Empty.Define(Y, Pure(1)).Add("p", from x in Set(X, 5) from y in Get(Y) select x, "p.cs", 1);

        Assert.Equal([RowKind.Claim, RowKind.Claim, RowKind.Finish], Kinds(loop));
        Assert.Equal(loop.Run(recorded).ToMermaid(), loop.RunDurable(_journal, "r1", new() { Run = recorded }).ToMermaid());
    }

    [Fact]
    public void A_result_of_another_type_than_that_of_the_last_claim_has_its_own_row_though_its_bytes_are_the_same()
    {
        var loop = Loop.Empty.Add("p", from x in Set(X, 5) select (uint)x, "p.cs", 1);

        Assert.Equal([RowKind.Claim, RowKind.Finish], Kinds(loop));
        Assert.Equal(5u, loop.RunDurable(_journal, "r1").Result<uint>("p"));
    }

    private IEnumerable<RowKind> Kinds(Loop loop)
    {
        loop.RunDurable(_journal, "r1");
        return _journal.RowsOf("r1").Select(row => row.Kind).Where(kind => kind is RowKind.Claim or RowKind.Finish).Order();
    }
}

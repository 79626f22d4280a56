using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Durable.Tests.Running;

/// <summary>Verifying runs of loops from which something was taken.</summary>
public class VerifyTests
{
    private static readonly Name<int> X = Name.Of<int>("x");
    private static readonly Family<int, int> Hop = Name.Family<int, int>("hop");

    private readonly IJournal _journal = Journal.InMemory();

    [Fact]
    public async Task A_rule_that_is_gone_is_reported_by_what_it_claimed_and_can_be_forgotten()
    {
        Loop.Empty.Rule(Hop, n => Pure(n)).Define(X, Get(Hop[1])).RunDurable(_journal, "r1");
        var next = Loop.Empty.Define(X, Pure(1));

        var verification = await next.VerifyDurableAsync(_journal, "r1");
        Assert.Equal("hop[1] claimed hop[1] before, and is not run now.", Assert.Single(verification.Differences).Description);

        await _journal.ForgetAsync("r1", "hop[1]");
        await next.AdoptDurableAsync(_journal, "r1");
        Assert.Equal(1, next.RunDurable(_journal, "r1").Get(X));
    }

    [Fact]
    public async Task A_program_that_is_gone_and_claimed_nothing_can_be_forgotten_by_its_label()
    {
        Loop.Empty.Define(X, Pure(1)).Add("reader", Get(X), Place.Unknown).RunDurable(_journal, "r1");
        var next = Loop.Empty.Define(X, Pure(1));
        Assert.False((await next.VerifyDurableAsync(_journal, "r1")).IsSame);

        var forgotten = await _journal.ForgetAsync("r1", "reader");

        Assert.Empty(forgotten.Names);
        Assert.Equal(["reader"], forgotten.Programs);
        await next.AdoptDurableAsync(_journal, "r1");
        Assert.Equal(next.Run(), next.RunDurable(_journal, "r1"));
    }

    [Fact]
    public async Task A_claim_binds_its_name_where_the_one_that_it_agreed_with_is_forgotten()
    {
        var x = X.AllowEqual();
        var y = Name.Of<int>("y");
        var z = Name.Of<int>("z");
        DurableOptions options = new() { Codecs = Codecs.Default.For(x) };
        var next = Loop.Empty.Add("second", from one in Get(y) from set in Set(x, one) select set, Place.Unknown).Define(y, Pure(1)).Define(z, Get(x));
        next.Add("first", Set(x, 1), Place.Unknown).RunDurable(_journal, "r1", options);
        var before = await next.VerifyDurableAsync(_journal, "r1", options);
        Assert.Equal("first claimed x before, and is not run now.", Assert.Single(before.Differences).Description);

        // the journal has two claims of x, of which the second one agrees
        await ForgetFirst();

        Assert.Empty((await next.VerifyDurableAsync(_journal, "r1", options)).Differences);
    }

    // as a run would where the first claim is made by what was forgotten, and the second one is not
    private async Task ForgetFirst()
    {
        await using var run = await _journal.OpenAsync("r1");
        var rows = await run.ReadAsync(0, 100);
        var first = rows.Single(row => row.Label == "first");
        await run.AppendAsync([ForgetRow.Of(rows[^1].Number + 1, [first])]);
    }
}

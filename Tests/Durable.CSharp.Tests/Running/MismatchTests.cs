using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Durable.Tests.Running;

/// <summary>What is said of a journal that the loop cannot read, because it is of another loop or damaged.</summary>
public class MismatchTests
{
    private static readonly Name<int> X = Name.Of<int>("x");
    private static readonly Family<int, int> Hop = Name.Family<int, int>("hop");

    private readonly IJournal _journal = Journal.InMemory();

    [Fact]
    public void Another_version_is_told_though_names_have_other_types_in_it()
    {
        Loop.Empty.Define(X, Pure(1)).RunDurable(_journal, "r1", new() { CodeVersion = "1" });

        var error = Assert.Throws<RunMismatchException>(() =>
            Loop.Empty.Define(Name.Of<string>("x"), Pure("1")).RunDurable(_journal, "r1", new() { CodeVersion = "2" })
        );

        Assert.Contains("was begun by the code version \"1\", and this is \"2\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_family_with_another_key_is_told_as_another_entry()
    {
        var other = Name.Family<int, int>("jump");
        Loop.Empty.Rule(Hop, n => Pure(n)).Define(X, Get(Hop[1])).RunDurable(_journal, "r1");

        var error = Assert.Throws<RunMismatchException>(() =>
            Loop.Empty.Rule(other, n => Pure(n)).Define(X, Get(other[1])).RunDurable(_journal, "r1")
        );

        Assert.Contains("only now jump; only then hop", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_are_damaged_are_told_as_such_whoever_reads_them()
    {
        await using (var run = await _journal.OpenAsync("r1"))
        {
            await run.AppendAsync([new() { Number = 1, Kind = RowKind.Forget, Value = new byte[] { 200 } }]);
        }

        var loop = Loop.Empty.Define(X, Pure(1));

        await Assert.ThrowsAsync<JournalException>(() => loop.RunDurableAsync(_journal, "r1"));
        await Assert.ThrowsAsync<JournalException>(() => loop.VerifyDurableAsync(_journal, "r1"));
        await Assert.ThrowsAsync<JournalException>(() => _journal.ForgetAsync("r1", "x"));
    }

    [Fact]
    public void Another_input_is_told_though_it_cannot_be_shown()
    {
        DurableOptions options = new() { Run = new() { FormatValue = _ => throw new NotSupportedException() } };
        Loop.Empty.Given(X, 1).RunDurable(_journal, "r1", options);

        var error = Assert.Throws<RunMismatchException>(() => Loop.Empty.Given(X, 2).RunDurable(_journal, "r1", options));

        Assert.Contains("x = (a value whose formatter threw NotSupportedException)", error.Message, StringComparison.Ordinal);
    }
}

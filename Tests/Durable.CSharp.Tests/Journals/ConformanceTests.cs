using AnyOrder.Testing;
using Xunit;

namespace AnyOrder.Durable.Tests.Journals;

public class ConformanceTests
{
    public static TheoryData<string> Promises => [.. JournalConformance.Checks.Select(check => check.Promise)];

    [Theory, MemberData(nameof(Promises))]
    public async Task A_journal_on_SQLite_keeps_every_promise(string promise)
    {
        using TemporaryDirectory folder = new();
        await Check(promise).RunAsync(() => Journal.Sqlite(folder.File("run.db")));
    }

    [Theory, MemberData(nameof(Promises))]
    public async Task A_journal_in_memory_keeps_every_promise(string promise)
    {
        IJournal journal = Journal.InMemory();
        await Check(promise).RunAsync(() => journal);
    }

    [Fact]
    public async Task All_checks_can_be_made_of_one_store_more_than_once()
    {
        using TemporaryDirectory folder = new();
        await JournalConformance.CheckAsync(() => Journal.Sqlite(folder.File("run.db")));
        await JournalConformance.CheckAsync(() => Journal.Sqlite(folder.File("run.db")));
    }

    [Fact]
    public async Task The_journal_that_flaws_are_put_into_has_none_itself()
    {
        FlawedJournal journal = new(Flaw.None);
        await JournalConformance.CheckAsync(() => journal);
    }

    [Theory, MemberData(nameof(FlawedJournal.Flaws), MemberType = typeof(FlawedJournal))]
    public async Task A_journal_with_a_flaw_is_found_out(Flaw flaw, string promise)
    {
        FlawedJournal journal = new(flaw);
        JournalConformanceException found = await Assert.ThrowsAsync<JournalConformanceException>(() => Check(promise).RunAsync(() => journal));
        Assert.Equal(promise, found.Promise);
        Assert.StartsWith($"The journal breaks a promise: {promise}.\n  expected  ", found.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<JournalConformanceException>(() => JournalConformance.CheckAsync(() => journal));
    }

    // a check that none fails may not be able to fail
    [Fact]
    public void Every_promise_is_broken_by_some_flaw() =>
        Assert.Empty(JournalConformance.Checks.Select(check => check.Promise).Except(FlawedJournal.Flaws.Select(row => (string)row[1])));

    [Fact]
    public async Task A_check_that_failed_shows_the_row_that_differs()
    {
        FlawedJournal journal = new(Flaw.TakesNullForEmpty);
        JournalConformanceException found = await Assert.ThrowsAsync<JournalConformanceException>(() => Check("Null is not empty").RunAsync(() => journal));
        Assert.Contains(
            "\n  expected  all rows: 6, [0] = #1 Claim None, name null, family null, label null, position 0, codec null, value null, reads []\n"
                + "  found     6, [0] = #1 Claim None, name null, family null, label null, position 0, codec null, value [], reads []\n",
            found.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Checks_refuse_null() =>
        Assert.Equal("open", (await Assert.ThrowsAsync<ArgumentNullException>(() => JournalConformance.CheckAsync(null!))).ParamName);

    private static JournalCheck Check(string promise) => JournalConformance.Checks.Single(check => check.Promise == promise);
}

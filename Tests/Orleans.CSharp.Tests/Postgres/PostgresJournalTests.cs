using AnyOrder.Durable;
using AnyOrder.Testing;
using Xunit;

namespace AnyOrder.Orleans.Tests.Postgres;

public class PostgresJournalTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    public static TheoryData<string> Promises => [.. JournalConformance.Checks.Select(check => check.Promise)];

    [Fact]
    public async Task Who_was_taken_over_writes_nothing_more()
    {
        if (!server.IsThere)
        {
            return;
        }

        JournalRow first = new() { Number = 1, Kind = RowKind.End };
        using var journal = new PostgresJournal(server.ConnectionString);
        await using var former = await journal.OpenAsync("taken over");
        await former.AppendAsync([first]);

        await using var later = await journal.OpenAsync("taken over", takesOver: true, default);

        await Assert.ThrowsAsync<JournalException>(async () => await former.AppendAsync([first with { Number = 2, Position = 1 }]));
        await later.AppendAsync([first with { Number = 2 }]);
        Assert.Equal([first, first with { Number = 2 }], await later.ReadAsync(0, 10));
        await Assert.ThrowsAsync<JournalLockedException>(async () => await journal.OpenAsync("taken over"));
    }

    [Theory, MemberData(nameof(Promises))]
    public async Task A_journal_on_PostgreSQL_keeps_every_promise(string promise)
    {
        if (server.IsThere)
        {
            await JournalConformance.Checks.Single(check => check.Promise == promise).RunAsync(() => new PostgresJournal(server.ConnectionString));
        }
    }
}

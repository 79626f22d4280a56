using AnyOrder.Testing;
using Xunit;

namespace AnyOrder.Orleans.Tests.Postgres;

public class PostgresJournalTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    public static TheoryData<string> Promises => [.. JournalConformance.Checks.Select(check => check.Promise)];

    [Theory, MemberData(nameof(Promises))]
    public async Task A_journal_on_PostgreSQL_keeps_every_promise(string promise)
    {
        if (server.IsThere)
        {
            await JournalConformance.Checks.Single(check => check.Promise == promise).RunAsync(() => new PostgresJournal(server.ConnectionString));
        }
    }
}

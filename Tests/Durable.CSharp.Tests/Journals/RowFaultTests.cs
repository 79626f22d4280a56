using Microsoft.Data.Sqlite;
using Xunit;

namespace AnyOrder.Durable.Tests.Journals;

public sealed class RowFaultTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string File => _folder.File("run.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pages_that_were_overwritten_are_found_when_they_are_read()
    {
        await AppendAsync(5000);
        byte[] bytes = await System.IO.File.ReadAllBytesAsync(File);
        // all but the first pages, where the tables are listed
        new Random(1).NextBytes(bytes.AsSpan(8 * 4096));
        await System.IO.File.WriteAllBytesAsync(File, bytes);

        JournalException found = await Assert.ThrowsAsync<JournalException>(async () =>
        {
            await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
            await run.ReadAsync(0, int.MaxValue);
        });

        Assert.Contains("\"database disk image is malformed\" (11). The file is damaged", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM rows WHERE id & 0xFFFFFFFFFF = 3", 2, "row 3 is missing")]
    [InlineData("DELETE FROM rows WHERE id & 0xFFFFFFFFFF BETWEEN 2 AND 4", 1, "rows 2 to 4 are missing")]
    [InlineData("DELETE FROM rows WHERE id & 0xFFFFFFFFFF <= 2", 0, "rows 1 to 2 are missing")]
    [InlineData("UPDATE rows SET name = CAST(x'FF' AS TEXT) WHERE id & 0xFFFFFFFFFF = 4", 3, "row 4 has a text that is none")]
    public async Task Rows_that_somebody_changed_are_named(string change, int before, string found)
    {
        await AppendAsync(6);
        using (SqliteConnection other = Sql.Connect(File))
        {
            Sql.Execute(other, change);
        }

        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        JournalException exception = await Assert.ThrowsAsync<JournalException>(async () => await run.ReadAsync(0, 10));
        Assert.Contains(found, exception.Message, StringComparison.Ordinal);
        if (before > 0)
        {
            Assert.Equal(Few.Rows(1, before), await run.ReadAsync(0, before));
        }
    }

    [Fact]
    public async Task Rows_that_somebody_deleted_at_the_end_of_an_open_run_are_named()
    {
        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        await run.AppendAsync(Few.Rows(1, 6));
        using (SqliteConnection other = Sql.Connect(File))
        {
            Sql.Execute(other, "DELETE FROM rows WHERE id & 0xFFFFFFFFFF > 4");
        }

        JournalException exception = await Assert.ThrowsAsync<JournalException>(async () => await run.ReadAsync(2, 10));
        Assert.Contains("rows 5 to 6 are missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_somebody_added_to_an_open_run_are_not_overwritten()
    {
        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        await run.AppendAsync(Few.Rows(1, 1));
        using (SqliteConnection other = Sql.Connect(File))
        {
            Sql.Execute(other, "INSERT INTO rows (id, kind, marks, position) SELECT id + 1, 7, 0, 0 FROM rows");
        }

        JournalException exception = await Assert.ThrowsAsync<JournalException>(async () => await run.AppendAsync(Few.Rows(2, 2)));
        Assert.Contains("(1555). Somebody has added rows to the run", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_is_too_long_is_refused_and_nothing_is_added()
    {
        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        JournalException exception = await Assert.ThrowsAsync<JournalException>(async () => await run.AppendAsync([.. Few.Rows(1, 1), Few.Large(2, (256 * 1024 * 1024) + 1)]));

        Assert.Contains("cannot take row 2, about large: it has 268,435,457 bytes in a value, and 268,435,456 is the most", exception.Message, StringComparison.Ordinal);
        Assert.Empty(await run.ReadAsync(0, 10));
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_refused_and_nothing_is_added()
    {
        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        JournalRow half = Few.Rows(2, 1)[0] with { Label = "a\uD800" };
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(async () => await run.AppendAsync([.. Few.Rows(1, 1), half]));

        Assert.Equal("rows", exception.ParamName);
        Assert.Contains("cannot take row 2: a text of it holds half of a surrogate pair at index 1", exception.Message, StringComparison.Ordinal);
        Assert.Empty(await run.ReadAsync(0, 10));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Journal.Sqlite(File).OpenAsync("a\uD800"));
    }

    private async Task AppendAsync(int count)
    {
        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        await run.AppendAsync(Few.Rows(1, count));
    }
}

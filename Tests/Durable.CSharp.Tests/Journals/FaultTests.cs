using Microsoft.Data.Sqlite;
using Xunit;

namespace AnyOrder.Durable.Tests.Journals;

public sealed class FaultTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string File => _folder.File("run.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_takes_nothing_and_the_run_goes_on_once_there_is_space()
    {
        await using IJournalRun run = await Journal.Sqlite(File, new SqliteJournalOptions { MostPages = 40 }).OpenAsync("run");
        JournalRow[] small = Rows(1, 3);
        await run.AppendAsync(small);

        JournalException full = await Assert.ThrowsAsync<JournalException>(async () => await run.AppendAsync([.. Rows(4, 1), Large(5, 1_000_000)]));
        Assert.Equal(
            $"The journal of the run \"run\" in {File} cannot be written: SQLite says \"database or disk is full\" (13). Make space and try again: the journal can still be used.",
            full.Message
        );
        Assert.IsType<SqliteException>(full.InnerException);
        Assert.Equal(small, await run.ReadAsync(0, 10));

        await run.AppendAsync(Rows(4, 2));
        Assert.Equal(Rows(1, 5), await run.ReadAsync(0, 10));
    }

    [Fact]
    public async Task Somebody_who_writes_for_too_long_is_given_up_on_and_nothing_is_lost()
    {
        await using IJournalRun run = await Journal.Sqlite(File, new SqliteJournalOptions { BusyTimeout = TimeSpan.FromMilliseconds(20) }).OpenAsync("run");
        await run.AppendAsync(Rows(1, 2));
        using (SqliteConnection other = Connect())
        {
            Execute(other, "BEGIN IMMEDIATE");
            JournalException busy = await Assert.ThrowsAsync<JournalException>(async () => await run.AppendAsync(Rows(3, 2)));
            Assert.Contains("SQLite says \"database is locked\" (5). Somebody else has been writing to the file for more than 0.02 s", busy.Message, StringComparison.Ordinal);
            Assert.Contains("BusyTimeout", busy.Message, StringComparison.Ordinal);
            Assert.Equal(Rows(1, 2), await run.ReadAsync(0, 10));
        }

        await run.AppendAsync(Rows(3, 2));
        Assert.Equal(Rows(1, 4), await run.ReadAsync(0, 10));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_as_it_is()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000));

        JournalException found = await RefusedAsync();

        Assert.Contains("\"file is not a database\" (26). It was left as it is", found.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await System.IO.File.ReadAllTextAsync(File));
        Assert.Equal([File], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task The_database_of_another_application_is_left_as_it_is()
    {
        using (SqliteConnection other = Connect())
        {
            Execute(other, "CREATE TABLE customers (id)");
        }

        byte[] before = await System.IO.File.ReadAllBytesAsync(File);
        JournalException found = await RefusedAsync();

        Assert.StartsWith($"{File} is the database of another application", found.Message, StringComparison.Ordinal);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File));
        Assert.Equal([File], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_newer_format_is_left_as_it_is()
    {
        await AppendAsync(3);
        using (SqliteConnection other = Connect())
        {
            Execute(other, "PRAGMA user_version = 2");
        }

        byte[] before = await System.IO.File.ReadAllBytesAsync(File);
        JournalException found = await RefusedAsync();

        Assert.Contains("has format 2, and this version of AnyOrder.Durable knows formats up to 1", found.Message, StringComparison.Ordinal);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File));
    }

    [Fact]
    public async Task A_directory_that_is_not_there_is_named()
    {
        string path = Path.Combine(_folder.Path, "nowhere", "run.db");

        JournalException found = await Assert.ThrowsAsync<JournalException>(async () => await Journal.Sqlite(path).OpenAsync("run"));

        Assert.Contains($"there is no directory {Path.Combine(_folder.Path, "nowhere")}. Make it first", found.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<JournalException>(async () => await Journal.Sqlite(_folder.Path).OpenAsync("run"));
    }

    // root may write wherever it wants, except here
    [Fact]
    public async Task A_directory_that_takes_no_files_is_refused()
    {
        if (OperatingSystem.IsLinux())
        {
            JournalException found = await Assert.ThrowsAsync<JournalException>(async () => await Journal.Sqlite("/proc/run.db").OpenAsync("run"));
            Assert.Contains("\"unable to open database file\" (14). Look whether", found.Message, StringComparison.Ordinal);
        }
    }

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
        using (SqliteConnection other = Connect())
        {
            Execute(other, change);
        }

        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        JournalException exception = await Assert.ThrowsAsync<JournalException>(async () => await run.ReadAsync(0, 10));
        Assert.Contains(found, exception.Message, StringComparison.Ordinal);
        if (before > 0)
        {
            Assert.Equal(Rows(1, before), await run.ReadAsync(0, before));
        }
    }

    [Fact]
    public async Task Rows_that_somebody_deleted_at_the_end_of_an_open_run_are_named()
    {
        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        await run.AppendAsync(Rows(1, 6));
        using (SqliteConnection other = Connect())
        {
            Execute(other, "DELETE FROM rows WHERE id & 0xFFFFFFFFFF > 4");
        }

        JournalException exception = await Assert.ThrowsAsync<JournalException>(async () => await run.ReadAsync(2, 10));
        Assert.Contains("rows 5 to 6 are missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_somebody_added_to_an_open_run_are_not_overwritten()
    {
        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        await run.AppendAsync(Rows(1, 1));
        using (SqliteConnection other = Connect())
        {
            Execute(other, "INSERT INTO rows (id, kind, marks, position) SELECT id + 1, 7, 0, 0 FROM rows");
        }

        JournalException exception = await Assert.ThrowsAsync<JournalException>(async () => await run.AppendAsync(Rows(2, 2)));
        Assert.Contains("(1555). Somebody has added rows to the run", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_is_too_long_is_refused_and_nothing_is_added()
    {
        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        JournalException exception = await Assert.ThrowsAsync<JournalException>(async () => await run.AppendAsync([.. Rows(1, 1), Large(2, (256 * 1024 * 1024) + 1)]));

        Assert.Contains("cannot take row 2, about large: it has 268,435,457 bytes in a value, and 268,435,456 is the most", exception.Message, StringComparison.Ordinal);
        Assert.Empty(await run.ReadAsync(0, 10));
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_refused_and_nothing_is_added()
    {
        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        JournalRow half = Rows(2, 1)[0] with { Label = "a\uD800" };
        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(async () => await run.AppendAsync([.. Rows(1, 1), half]));

        Assert.Equal("rows", exception.ParamName);
        Assert.Contains("cannot take row 2: a text of it holds half of a surrogate pair at index 1", exception.Message, StringComparison.Ordinal);
        Assert.Empty(await run.ReadAsync(0, 10));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Journal.Sqlite(File).OpenAsync("a\uD800"));
    }

    private static JournalRow[] Rows(int first, int count) =>
        [
            .. Enumerable
                .Range(first, count)
                .Select(number => new JournalRow
                {
                    Number = number,
                    Kind = RowKind.Claim,
                    Name = $"name {number}",
                    Value = new byte[] { (byte)number },
                }),
        ];

    private static JournalRow Large(long number, int length) =>
        new()
        {
            Number = number,
            Kind = RowKind.Claim,
            Name = "large",
            Value = new byte[length],
        };

    private async Task AppendAsync(int count)
    {
        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        await run.AppendAsync(Rows(1, count));
    }

    private async Task<JournalException> RefusedAsync()
    {
        JournalException found = await Assert.ThrowsAsync<JournalException>(async () => await Journal.Sqlite(File).OpenAsync("run"));
        await Assert.ThrowsAsync<JournalException>(async () => await Journal.Sqlite(File).RunsAsync());
        return found;
    }

    private SqliteConnection Connect()
    {
        SqliteConnection connection = new($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests wrote it
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}

using Microsoft.Data.Sqlite;
using Xunit;

namespace AnyOrder.Durable.Tests.Journals;

public sealed class FileFaultTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string File => _folder.File("run.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_takes_nothing_and_the_run_goes_on_once_there_is_space()
    {
        await using IJournalRun run = await Journal.Sqlite(File, new SqliteJournalOptions { MostPages = 40 }).OpenAsync("run");
        JournalRow[] small = Few.Rows(1, 3);
        await run.AppendAsync(small);

        JournalException full = await Assert.ThrowsAsync<JournalException>(async () => await run.AppendAsync([.. Few.Rows(4, 1), Few.Large(5, 1_000_000)]));
        Assert.Equal(
            $"The journal of the run \"run\" in {File} cannot be written: SQLite says \"database or disk is full\" (13). Make space and try again: the journal can still be used.",
            full.Message
        );
        Assert.IsType<SqliteException>(full.InnerException);
        Assert.Equal(small, await run.ReadAsync(0, 10));

        await run.AppendAsync(Few.Rows(4, 2));
        Assert.Equal(Few.Rows(1, 5), await run.ReadAsync(0, 10));
    }

    [Fact]
    public async Task Somebody_who_writes_for_too_long_is_given_up_on_and_nothing_is_lost()
    {
        await using IJournalRun run = await Journal.Sqlite(File, new SqliteJournalOptions { BusyTimeout = TimeSpan.FromMilliseconds(20) }).OpenAsync("run");
        await run.AppendAsync(Few.Rows(1, 2));
        using (SqliteConnection other = Sql.Connect(File))
        {
            Sql.Execute(other, "BEGIN IMMEDIATE");
            JournalException busy = await Assert.ThrowsAsync<JournalException>(async () => await run.AppendAsync(Few.Rows(3, 2)));
            Assert.Contains("SQLite says \"database is locked\" (5). Somebody else has been writing to the file for more than 0.02 s", busy.Message, StringComparison.Ordinal);
            Assert.Contains("BusyTimeout", busy.Message, StringComparison.Ordinal);
            Assert.Equal(Few.Rows(1, 2), await run.ReadAsync(0, 10));
        }

        await run.AppendAsync(Few.Rows(3, 2));
        Assert.Equal(Few.Rows(1, 4), await run.ReadAsync(0, 10));
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
        using (SqliteConnection other = Sql.Connect(File))
        {
            Sql.Execute(other, "CREATE TABLE customers (id)");
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
        using (SqliteConnection other = Sql.Connect(File))
        {
            Sql.Execute(other, "PRAGMA user_version = 2");
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

    private async Task AppendAsync(int count)
    {
        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        await run.AppendAsync(Few.Rows(1, count));
    }

    private async Task<JournalException> RefusedAsync()
    {
        JournalException found = await Assert.ThrowsAsync<JournalException>(async () => await Journal.Sqlite(File).OpenAsync("run"));
        await Assert.ThrowsAsync<JournalException>(async () => await Journal.Sqlite(File).RunsAsync());
        return found;
    }
}

using System.Globalization;
using Microsoft.Data.Sqlite;
using Xunit;

namespace AnyOrder.Durable.Tests.Journals;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string File => _folder.File("run.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_but_the_file_is_left_when_the_last_run_is_closed()
    {
        IJournal journal = Journal.Sqlite(File);
        IJournalRun first = await journal.OpenAsync("a");
        IJournalRun second = await journal.OpenAsync("b");
        await first.AppendAsync([Row(1)]);
        await first.DisposeAsync();
        await second.AppendAsync([Row(1)]);
        await second.DisposeAsync();

        Assert.Equal([File], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task To_ask_for_runs_makes_no_file()
    {
        Assert.Empty(await Journal.Sqlite(File).RunsAsync());
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_link_to_the_file_is_the_file()
    {
        string link = _folder.File("link.db");
        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        System.IO.File.CreateSymbolicLink(link, File);

        await Assert.ThrowsAsync<JournalLockedException>(async () => await Journal.Sqlite(link).OpenAsync("run"));
        Assert.Equal(["run"], await Journal.Sqlite(link).RunsAsync());
    }

    [Fact]
    public async Task A_path_is_meant_from_the_directory_where_the_journal_was_made()
    {
        IJournal journal = Journal.Sqlite(Path.GetRelativePath(Environment.CurrentDirectory, File));
        await using IJournalRun run = await journal.OpenAsync("run");
        Assert.True(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Calls_that_do_not_wait_for_each_other_are_taken_one_at_a_time()
    {
        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        Task[] calls = [.. Enumerable.Range(1, 20).Select(async _ => await run.AppendAsync([Row(1)]))];

        await Assert.ThrowsAsync<ArgumentException>(() => Task.WhenAll(calls));
        _ = Assert.Single(calls, call => call.IsCompletedSuccessfully);
        Assert.Single(await run.ReadAsync(0, 100));
    }

    [Fact]
    public async Task The_view_shows_rows_as_a_reader_wants_them()
    {
        await using (IJournalRun run = await Journal.Sqlite(File).OpenAsync("order 42"))
        {
            JournalRow claim = Row(1) with { Name = "user[7]", Family = "user[*]", Marks = RowMarks.Ends | RowMarks.Agrees };
            await run.AppendAsync([
                claim,
                Row(2) with { Name = "total", Label = "sum", Position = 3, Codec = "int32/1", Reads = new byte[] { 1 } },
                Row(3) with { Kind = RowKind.Finish, Value = null },
                Row(4) with { Kind = (RowKind)99, Codec = "string/2", Value = "hé"u8.ToArray() },
            ]);
        }

        Assert.Equal(
            """
            run|number|kind|marks|name|family|label|position|codec|value|reads
            order 42|1|claim|ends agrees|user[7]|user[*]|user[7]|0||2A00|
            order 42|2|claim||total||sum|3|int32/1|2A00|01
            order 42|3|finish|||||0|||
            order 42|4|99|||||0|string/2|hé|
            """.ReplaceLineEndings("\n"),
            View()
        );
    }

    [Fact]
    public void What_cannot_be_meant_is_refused()
    {
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => Journal.Sqlite(null!)).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentException>(() => Journal.Sqlite("")).ParamName);
        Assert.Equal("BusyTimeout", Assert.Throws<ArgumentOutOfRangeException>(() => new SqliteJournalOptions { BusyTimeout = TimeSpan.FromSeconds(-1) }).ParamName);
        Assert.Equal(TimeSpan.FromSeconds(30), new SqliteJournalOptions().BusyTimeout);
    }

    [Fact]
    public async Task Rows_that_are_null_are_refused()
    {
        await using IJournalRun run = await Journal.Sqlite(File).OpenAsync("run");
        Assert.Equal("rows", (await Assert.ThrowsAsync<ArgumentNullException>(async () => await run.AppendAsync(null!))).ParamName);
    }

    private static JournalRow Row(long number) =>
        new()
        {
            Number = number,
            Kind = RowKind.Claim,
            Value = new byte[] { 42, 0 },
        };

    private string View()
    {
        using SqliteConnection connection = Sql.Connect(File);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM journal ORDER BY number";
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> lines = [string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetName))];
        while (reader.Read())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return string.Join('\n', lines);
    }
}

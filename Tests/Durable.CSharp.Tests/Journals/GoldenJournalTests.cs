using System.Globalization;
using Xunit;

namespace AnyOrder.Durable.Tests.Journals;

/// <summary>A file that the first version wrote. No later one may read it otherwise.</summary>
public class GoldenJournalTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    private static readonly Dictionary<string, JournalRow[]> Written = new()
    {
        ["order 42"] =
        [
            new()
            {
                Number = 1,
                Kind = RowKind.Manifest,
                Codec = "manifest/1",
                Value = "v1"u8.ToArray(),
            },
            new()
            {
                Number = 2,
                Kind = RowKind.Given,
                Name = "rate",
                Codec = "decimal/1",
                Value = new byte[] { 19, 0, 2 },
            },
            new()
            {
                Number = 3,
                Kind = RowKind.Answer,
                Name = "user[7]",
                Family = "user[*]",
                Label = "users",
                Codec = "string/1",
                Value = "Zoë"u8.ToArray(),
            },
            new()
            {
                Number = 4,
                Kind = RowKind.Claim,
                Marks = RowMarks.Ends | RowMarks.AllowsEqual,
                Name = "total",
                Position = int.MaxValue,
                Codec = "int32/1",
                Value = new byte[] { 42, 0, 0, 0 },
                Reads = new byte[] { 2, 3 },
            },
            new()
            {
                Number = 5,
                Kind = RowKind.Claim,
                Marks = RowMarks.Agrees,
                Name = "",
                Label = "",
                Position = -1,
                Value = Array.Empty<byte>(),
            },
            new()
            {
                Number = 6,
                Kind = RowKind.Finish,
                Label = "sum",
                Reads = new byte[] { 5 },
            },
            new() { Number = 7, Kind = RowKind.Forget, Value = new byte[] { 4 } },
            new() { Number = 8, Kind = RowKind.End },
        ],
        ["Order 42"] = [],
        ["日本/語"] = [new() { Number = 1, Kind = RowKind.End, Name = "a\0b" }],
    };

    [Fact]
    public async Task A_journal_of_format_1_is_read_as_it_was_written()
    {
        using TemporaryDirectory folder = new();
        string path = folder.File("journal.db");
        File.Copy(Path.Combine(Folder, "journal-1.db"), path);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Folder, "journal-1.txt")), await TextAsync(Journal.Sqlite(path)));
        foreach (var (id, rows) in Written)
        {
            await using IJournalRun run = await Journal.Sqlite(path).OpenAsync(id);
            Assert.Equal(rows, await run.ReadAsync(0, 100));
        }
    }

    [Fact]
    public async Task A_journal_of_format_1_can_be_added_to()
    {
        using TemporaryDirectory folder = new();
        string path = folder.File("journal.db");
        File.Copy(Path.Combine(Folder, "journal-1.db"), path);
        JournalRow next = new() { Number = 9, Kind = RowKind.End };
        await using (IJournalRun run = await Journal.Sqlite(path).OpenAsync("order 42"))
        {
            await run.AppendAsync([next]);
        }

        await using IJournalRun again = await Journal.Sqlite(path).OpenAsync("order 42");
        Assert.Equal([.. Written["order 42"], next], await again.ReadAsync(0, 100));
    }

    // ANYORDER_GOLDEN=folder writes the files there: only for a new format, beside those of the old ones
    [Fact]
    public async Task What_is_written_today_has_the_same_rows()
    {
        using TemporaryDirectory temporary = new();
        string folder = Environment.GetEnvironmentVariable("ANYORDER_GOLDEN") ?? temporary.Path;
        IJournal journal = Journal.Sqlite(Path.Combine(folder, "journal-1.db"));
        foreach (var (id, rows) in Written)
        {
            await using IJournalRun run = await journal.OpenAsync(id);
            await run.AppendAsync(rows);
        }

        string text = await TextAsync(journal);
        await File.WriteAllTextAsync(Path.Combine(folder, "journal-1.txt"), text);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Folder, "journal-1.txt")), text);
    }

    private static async Task<string> TextAsync(IJournal journal)
    {
        List<string> lines = [];
        foreach (string id in await journal.RunsAsync())
        {
            lines.Add(id);
            await using IJournalRun run = await journal.OpenAsync(id);
            lines.AddRange((await run.ReadAsync(0, 100)).Select(Line));
        }

        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static string Line(JournalRow row) =>
        string.Join(
            ' ',
            [
                $"  {row.Number.ToString(CultureInfo.InvariantCulture)}",
                $"{(int)row.Kind}/{(int)row.Marks}",
                Text(row.Name),
                Text(row.Family),
                Text(row.Label),
                row.Position.ToString(CultureInfo.InvariantCulture),
                Text(row.Codec),
                row.Value is { } value ? $"[{Convert.ToHexString(value.Span)}]" : "-",
                $"[{Convert.ToHexString(row.Reads.Span)}]",
            ]
        );

    private static string Text(string? text) => text is null ? "-" : $"\"{text.Replace("\0", "\\0", StringComparison.Ordinal)}\"";
}

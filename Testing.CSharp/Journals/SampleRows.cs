using AnyOrder.Durable;

namespace AnyOrder.Testing.Journals;

/// <summary>Rows that a run could have.</summary>
internal static class SampleRows
{
    public static JournalRow Plain(long number, string name = "total") =>
        new()
        {
            Number = number,
            Kind = RowKind.Claim,
            Name = name,
            Codec = "int32/1",
            Value = new byte[] { (byte)number, 0, 0, 0 },
        };

    public static JournalRow[] Many(int count, long first = 1, string name = "total") => [.. Enumerable.Range(0, count).Select(i => Plain(first + i, name))];

    /// <summary>One row of each kind, with all there can be in one.</summary>
    public static JournalRow[] Various { get; } =
        [
            new()
            {
                Number = 1,
                Kind = RowKind.Manifest,
                Value = "v7"u8.ToArray(),
                Codec = "manifest/1",
            },
            Plain(2, "rate") with { Kind = RowKind.Given },
            Plain(3, "user[7]") with { Kind = RowKind.Answer, Family = "user[*]", Label = "users" },
            Plain(4) with { Label = "sum", Position = 3, Marks = RowMarks.AllowsEqual | RowMarks.Agrees, Reads = new byte[] { 2, 1 } },
            Plain(5, "net") with { Marks = RowMarks.Ends, Value = null },
            new()
            {
                Number = 6,
                Kind = RowKind.Finish,
                Label = "sum",
                Codec = "string/2",
                Value = "done"u8.ToArray(),
                Reads = new byte[] { 5 },
            },
            new()
            {
                Number = 7,
                Kind = RowKind.Forget,
                Value = new byte[] { 4 },
            },
            new() { Number = 8, Kind = RowKind.End },
        ];
}

using SQLitePCL;

namespace AnyOrder.Durable.Journals;

/// <summary>Writes rows. What a row has in common with the one before it stays bound, which is most of it.</summary>
internal sealed class RowWriter : IDisposable
{
    /// <summary>How long a value, or what a program has read, can be. SQLite would take four times as much, but only once it has been held in memory three times.</summary>
    public const int MostBytes = 256 * 1024 * 1024;

    private const int Columns = 10;
    private const int Value = 9;
    private const int Reads = 10;

    private readonly Statement _insert;
    private readonly long _run;
    private readonly long?[] _numbers = new long?[Columns + 1];
    private readonly string?[] _texts = new string?[Columns + 1];
    private readonly bool[] _hasBytes = new bool[Columns + 1];
    private byte[] _utf8 = new byte[256];

    public RowWriter(sqlite3 database, long run)
    {
        _insert = new Statement(database, "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        _run = run;
    }

    /// <summary>Refuses rows that cannot be written, before any is.</summary>
    public static void Check(IReadOnlyList<JournalRow> rows, Wording wording)
    {
        foreach (JournalRow row in rows)
        {
            int length = int.Max(row.Value.GetValueOrDefault().Length, row.Reads.Length);
            if (length > MostBytes)
            {
                throw wording.OfLong(row, length, MostBytes);
            }
        }
    }

    /// <summary>Writes a row.</summary>
    /// <exception cref="System.Text.EncoderFallbackException">A text of it cannot be written.</exception>
    public void Write(in JournalRow row)
    {
        _insert.Bind(1, Schema.Key(_run, row.Number));
        BindNumber(2, (int)row.Kind);
        BindNumber(3, (int)row.Marks);
        BindText(4, row.Name);
        BindText(5, row.Family);
        BindText(6, row.Label);
        BindNumber(7, row.Position);
        BindText(8, row.Codec);
        BindBytes(Value, row.Value.GetValueOrDefault().Span, row.Value.HasValue);
        BindBytes(Reads, row.Reads.Span, !row.Reads.IsEmpty);
        _insert.Run();
    }

    public void Dispose() => _insert.Dispose();

    private void BindNumber(int column, long number)
    {
        if (_numbers[column] != number)
        {
            _insert.Bind(column, number);
            _numbers[column] = number;
        }
    }

    private void BindText(int column, string? text)
    {
        if (_texts[column] == text)
        {
            return;
        }

        if (text is null)
        {
            _insert.BindNull(column);
        }
        else
        {
            _insert.BindText(column, Utf8.Bytes(text, ref _utf8));
        }

        _texts[column] = text;
    }

    private void BindBytes(int column, ReadOnlySpan<byte> bytes, bool isThere)
    {
        if (isThere)
        {
            _insert.BindBlob(column, bytes);
        }
        else if (_hasBytes[column])
        {
            _insert.BindNull(column);
        }

        _hasBytes[column] = isThere;
    }
}

using System.Text;
using SQLitePCL;

namespace AnyOrder.Durable.Journals;

/// <summary>Reads the rows of a run, page by page.</summary>
internal sealed class RowReader : IDisposable
{
    private readonly Statement _select;
    private readonly long _run;
    private readonly Wording _wording;
    private readonly Interned _interned = new();
    private readonly Chunk _chunk = new();

    public RowReader(sqlite3 database, long run, Wording wording)
    {
        _select = new Statement(database, "SELECT id, kind, marks, name, family, label, position, codec, value, reads FROM rows WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?");
        _run = run;
        _wording = wording;
    }

    /// <summary>The rows after one, up to the last there is.</summary>
    /// <exception cref="JournalException">Their numbers have a gap.</exception>
    public List<JournalRow> Read(long after, int most, long last)
    {
        if (after >= last)
        {
            return [];
        }

        int count = (int)long.Min(most, last - after);
        List<JournalRow> rows = new(count);
        try
        {
            _select.Bind(1, Schema.Key(_run, after + 1));
            _select.Bind(2, Schema.Key(_run, last));
            _select.Bind(3, count);
            for (long next = after + 1; next <= after + count; next++)
            {
                long found = _select.Step() ? _select.Int64(0) & Schema.MostNumber : last + 1;
                if (found != next)
                {
                    throw _wording.OfMissing(next, found - 1);
                }

                rows.Add(Row(found));
            }
        }
        finally
        {
            _select.Reset();
        }

        return rows;
    }

    public void Dispose() => _select.Dispose();

    private JournalRow Row(long number)
    {
        try
        {
            return new JournalRow
            {
                Number = number,
                Kind = (RowKind)_select.Int64(1),
                Marks = (RowMarks)_select.Int64(2),
                Name = Text(3),
                Family = InternedText(4),
                Label = InternedText(5),
                Position = (int)_select.Int64(6),
                Codec = InternedText(7),
                Value = Value(8),
                Reads = _chunk.Keep(_select.Bytes(9)),
            };
        }
        catch (DecoderFallbackException exception)
        {
            throw _wording.OfDamaged(number, exception);
        }
    }

    private string? Text(int column) =>
        _select.Bytes(column) is { IsEmpty: false } bytes ? Utf8.Text(bytes)
        : _select.IsNull(column) ? null
        : "";

    private string? InternedText(int column) =>
        _select.Bytes(column) is { IsEmpty: false } bytes ? _interned.Text(bytes)
        : _select.IsNull(column) ? null
        : "";

    // typed, for a null that becomes bytes is bytes that are none
    private ReadOnlyMemory<byte>? Value(int column) =>
        _select.Bytes(column) is { IsEmpty: false } bytes ? _chunk.Keep(bytes)
        : _select.IsNull(column) ? default(ReadOnlyMemory<byte>?)
        : ReadOnlyMemory<byte>.Empty;
}

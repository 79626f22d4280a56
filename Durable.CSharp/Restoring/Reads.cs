namespace AnyOrder.Durable;

/// <summary>The reads of a row: for each get of the program the rows that bound its names. See Diary in the core, which writes them.</summary>
internal static class Reads
{
    /// <summary>Takes the beginning of a get off the front: the row, where it is a get of one name, or else how many rows follow.</summary>
    /// <exception cref="FormatException">The bytes are no reads.</exception>
    public static ulong? Single(ref ReadOnlySpan<byte> bytes, out int count)
    {
        var first = Varint.Read(ref bytes);
        count = 0;

        if (first % 2 == 0)
        {
            return first / 2;
        }

        // a row takes a byte at least
        if (first / 2 > (ulong)bytes.Length)
        {
            throw new FormatException($"{first / 2} rows were read at once, and {bytes.Length} bytes are left to say which.");
        }

        count = (int)(first / 2);
        return null;
    }

    /// <summary>All rows that were read.</summary>
    /// <exception cref="FormatException">The bytes are no reads.</exception>
    public static List<ulong> Of(ReadOnlySpan<byte> bytes)
    {
        var rows = new List<ulong>();

        while (!bytes.IsEmpty)
        {
            if (Single(ref bytes, out var count) is { } row)
            {
                rows.Add(row);
            }

            for (; count > 0; count--)
            {
                rows.Add(Varint.Read(ref bytes));
            }
        }

        return rows;
    }

    /// <summary>The reads of a row, whether it ends its program or not.</summary>
    public static List<ulong> OfRow(JournalRow row) =>
        Of((row.Kind == RowKind.Finish || row.Marks.HasFlag(RowMarks.Ends) ? WithoutMoves(row.Reads, out _) : row.Reads).Span);

    /// <summary>Takes the number of moves off the reads of a row that ends its program.</summary>
    public static ReadOnlyMemory<byte> WithoutMoves(ReadOnlyMemory<byte> bytes, out ulong moves)
    {
        var left = bytes.Span;
        moves = Varint.Read(ref left);
        return bytes[^left.Length..];
    }
}

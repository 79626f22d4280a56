namespace AnyOrder.Durable;

/// <summary>The reads of a row: for each get of the program the rows that bound its names. See Diary in the core, which writes them.</summary>
internal static class Reads
{
    /// <exception cref="FormatException">The bytes are no reads.</exception>
    public static List<ulong[]> Of(ReadOnlySpan<byte> bytes)
    {
        var gets = new List<ulong[]>();

        while (!bytes.IsEmpty)
        {
            var first = Varint.Read(ref bytes);

            if (first % 2 == 0)
            {
                gets.Add([first / 2]);
                continue;
            }

            var count = first / 2;

            // a row takes a byte at least
            if (count > (ulong)bytes.Length)
            {
                throw new FormatException($"{count} rows were read, and {bytes.Length} bytes are left to say which.");
            }

            var rows = new ulong[count];

            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = Varint.Read(ref bytes);
            }

            gets.Add(rows);
        }

        return gets;
    }

    /// <summary>The reads of a row, whether it ends its program or not.</summary>
    public static List<ulong[]> OfRow(JournalRow row) =>
        Of((row.Kind == RowKind.Finish || row.Marks.HasFlag(RowMarks.Ends) ? WithoutMoves(row.Reads, out _) : row.Reads).Span);

    /// <summary>Takes the number of moves off the reads of a row that ends its program.</summary>
    public static ReadOnlyMemory<byte> WithoutMoves(ReadOnlyMemory<byte> bytes, out ulong moves)
    {
        var left = bytes.Span;
        moves = Varint.Read(ref left);
        return bytes[^left.Length..];
    }
}

namespace AnyOrder.Durable;

/// <summary>The row that says which rows do not count any more.</summary>
internal static class ForgetRow
{
    public static JournalRow Of(long number, IEnumerable<JournalRow> rows)
    {
        var bytes = new Bytes();

        foreach (var row in rows)
        {
            Varint.Write(bytes, (ulong)row.Number);
        }

        return new()
        {
            Number = number,
            Kind = RowKind.Forget,
            Value = bytes.Take(),
        };
    }

    /// <summary>The numbers of all rows that do not count.</summary>
    public static HashSet<long> AllOf(IReadOnlyList<JournalRow> rows) => [.. rows.SelectMany(NumbersOf)];

    /// <summary>The numbers of the rows that do not count because of this one.</summary>
    public static IReadOnlyList<long> NumbersOf(JournalRow row)
    {
        if (row.Kind != RowKind.Forget)
        {
            return [];
        }

        var numbers = new List<long>();
        var bytes = row.Value.GetValueOrDefault().Span;

        while (!bytes.IsEmpty)
        {
            numbers.Add((long)Varint.Read(ref bytes));
        }

        return numbers;
    }
}

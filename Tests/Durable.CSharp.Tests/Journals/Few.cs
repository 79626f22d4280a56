namespace AnyOrder.Durable.Tests.Journals;

/// <summary>A few rows.</summary>
internal static class Few
{
    public static JournalRow[] Rows(int first, int count) =>
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

    public static JournalRow Large(long number, int length) =>
        new()
        {
            Number = number,
            Kind = RowKind.Claim,
            Name = "large",
            Value = new byte[length],
        };
}

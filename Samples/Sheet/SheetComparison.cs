namespace AnyOrder.Samples.Sheets;

/// <summary>A cell that differs.</summary>
public sealed record Difference(Address Address, string Here, string There)
{
    public override string ToString() => $"{Address}: {Here} here, {There} there";
}

/// <summary>A computed sheet beside one that another program computed.</summary>
public static class SheetComparison
{
    private const double Tolerance = 1e-9;

    public static IEnumerable<Difference> Differences(Recalculation ours, string theirs)
    {
        string[][] rows = [.. SheetFile.Records(theirs).Select(record => record.Fields)];
        return
            from row in Enumerable.Range(0, Math.Max(rows.Length, ours.Sheet.Rows))
            from column in Enumerable.Range(0, Math.Max(ours.Sheet.Columns, row < rows.Length ? rows[row].Length : 0))
            let address = new Address(column, row)
            let expected = row < rows.Length && column < rows[row].Length ? rows[row][column] : ""
            let shown = ours.Show(address)
            where !AreSame(shown, expected)
            select new Difference(address, shown, expected);
    }

    public static bool AreSame(string a, string b) =>
        a == b
        || (Coerce.Number(Coerce.Literal(a)) is Value.Number { Amount: var x }
            && Coerce.Number(Coerce.Literal(b)) is Value.Number { Amount: var y }
            && Math.Abs(x - y) <= Tolerance * Math.Max(Math.Abs(x), Math.Abs(y)));
}

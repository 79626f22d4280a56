using System.Text.RegularExpressions;

namespace AnyOrder.Samples.Sheets;

/// <summary>Where a cell is; column and row are counted from 0.</summary>
public readonly partial record struct Address(int Column, int Row)
{
    private const int Letters = 26;

    /// <summary>Reads <c>B3</c> or <c>$B$3</c>: what is fixed when a formula is copied makes no difference to its value.</summary>
    public static Address? Parse(string text)
    {
        Match match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        int column = match.Groups["column"].Value.ToUpperInvariant().Aggregate(0, (sum, letter) => (sum * Letters) + letter - 'A' + 1);
        return int.TryParse(match.Groups["row"].Value, out int row) && row > 0 ? new(column - 1, row - 1) : null;
    }

    public override string ToString() => $"{ColumnText(Column)}{Row + 1}";

    public static string ColumnText(int column) =>
        (column < Letters ? "" : ColumnText((column / Letters) - 1)) + (char)('A' + (column % Letters));

    [GeneratedRegex("^\\$?(?<column>[A-Za-z]{1,3})\\$?(?<row>[0-9]{1,7})$")]
    private static partial Regex Pattern();
}

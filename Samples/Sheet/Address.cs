using System.Globalization;
using System.Text.RegularExpressions;

namespace AnyOrder.Samples.Sheets;

/// <summary>Where a cell is; column and row are counted from 0.</summary>
public readonly partial record struct Address(int Column, int Row)
{
    private const int Letters = 26;
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;

    /// <summary>Reads <c>B3</c> or <c>$B$3</c>: what is fixed when a formula is copied makes no difference to its value.</summary>
    public static Address? Parse(string text)
    {
        Match match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        int column = match.Groups["column"].Value.ToUpperInvariant().Aggregate(0, (sum, letter) => (sum * Letters) + letter - 'A' + 1);
        int row = int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture);
        return column <= MostColumns && row is > 0 and <= MostRows ? new(column - 1, row - 1) : null;
    }

    public override string ToString() => $"{ColumnText(Column)}{Row + 1}";

    public static string ColumnText(int column) =>
        (column < Letters ? "" : ColumnText((column / Letters) - 1)) + (char)('A' + (column % Letters));

    [GeneratedRegex("^\\$?(?<column>[A-Za-z]{1,3})\\$?(?<row>[0-9]{1,7})$")]
    private static partial Regex Pattern();
}

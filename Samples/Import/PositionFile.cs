using System.Globalization;
using CsvHelper;

namespace AnyOrder.Samples.Import;

/// <summary>The positions of a day, as comma-separated values.</summary>
internal static class PositionFile
{
    private static readonly string[] Currencies = ["EUR", "USD", "GBP", "CHF", "JPY", "SEK", "NOK", "DKK", "PLN", "CZK", "CAD", "AUD"];
    private static readonly string[] Books = ["Amber", "Basalt", "Coral", "Dolomite", "Emerald", "Flint", "Garnet", "Halite"];

    /// <summary>Writes as many positions as are wanted, the same in every run: a dozen or so of each instrument.</summary>
    public static void Write(string path, int rows)
    {
        using CsvWriter csv = new(new StreamWriter(path), CultureInfo.InvariantCulture);
        csv.WriteRecords(Enumerable.Range(1, rows).Select(id => Made(id, Math.Max(rows * 2L / 25, 1))));
    }

    /// <exception cref="FormatException">A line is no position.</exception>
    public static IReadOnlyList<Position> Read(string path)
    {
        using CsvReader csv = new(new StreamReader(path), CultureInfo.InvariantCulture);
        try
        {
            return [.. csv.GetRecords<Position>()];
        }
        catch (CsvHelperException)
        {
            throw new FormatException(
                $"{path}, line {csv.Parser.RawRow}: a line is Id,Instrument,Quantity,Currency,Book. Mend it, or begin anew with --fresh."
            );
        }
    }

    private static Position Made(int id, long instruments)
    {
        // far from the row before, as in a file that is sorted by something else
        long instrument = id * 7919L % instruments;
        return new(
            id,
            $"XS{instrument:00000}",
            id * 37L % 900 + 100,
            Currencies[instrument % Currencies.Length],
            Books[id % Books.Length]
        );
    }
}

using AnyOrder.Samples.Sheets;

namespace AnyOrder.Tests.Samples.Sheets;

/// <summary>A generated sheet, row by row. Every formula reads rows above its own only, or rows below only, so nothing is circular.</summary>
public sealed record RandomSheet(string[][] Rows)
{
    public Sheet Sheet { get; } = new(
        "random.csv",
        [
            .. from row in Enumerable.Range(0, Rows.Length)
               from column in Enumerable.Range(0, Rows[row].Length)
               where Rows[row][column].Length > 0
               select new Cell(new(column, row), Rows[row][column], row + 1),
        ],
        []
    );

    public override string ToString() =>
        string.Join('\n', Sheet.Cells.Select(cell => $"{cell.Address}: {cell.Content}"));
}

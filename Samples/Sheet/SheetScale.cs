using System.Diagnostics;

namespace AnyOrder.Samples.Sheets;

/// <summary>A sheet of any size: a chain in the worst order, a fan that is summed up, and blocks that read the block below them.</summary>
public static class SheetScale
{
    private const int Block = 100;

    /// <summary>The exit code: 0 when the values are what they should be.</summary>
    public static int Run(int size, TextWriter output)
    {
        int rows = Math.Max(size / 3, 2);
        Sheet sheet = new("generated.csv", [.. Cells(rows)], []);
        Stopwatch watch = Stopwatch.StartNew();
        Recalculation result = Recalculation.Of(sheet);
        double seconds = watch.Elapsed.TotalSeconds;
        (string chain, string sum, string block) = (result.Show(new(0, 0)), result.Show(new(1, 0)), result.Show(new(2, 0)));
        output.WriteLine(
            $"{sheet.Cells.Count:N0} cells in {seconds:0.0} s, {result.Outcomes[0].Generations:N0} generations, "
                + $"{Environment.WorkingSet / 1e9:0.0} GB: A1 = {chain}, B1 = {sum}, C1 = {block}"
        );
        return (chain, sum, block) == ($"{rows}", $"{2 * (rows - 1)}", $"{(rows + Block - 1) / Block}") ? 0 : 1;
    }

    private static IEnumerable<Cell> Cells(int rows)
    {
        for (int row = 0; row < rows; row++)
        {
            // a row reads the row below it, so everything waits for the last one
            yield return new(new(0, row), row == rows - 1 ? "1" : $"=A{row + 2}+1", row + 1);
            yield return new(new(1, row), row == 0 ? $"=SUM(B2:B{rows})" : $"=$A${rows}*2", row + 1);
            yield return new(new(2, row), InBlock(row, rows), row + 1);
        }
    }

    // the first cell of a block counts the blocks from there on; the others read it
    private static string InBlock(int row, int rows) =>
        row % Block != 0 ? $"=C{row - (row % Block) + 1}"
        : row + Block < rows ? $"=MAX(C{row + Block + 1}:C{Math.Min(row + (2 * Block), rows)})+1"
        : "1";
}

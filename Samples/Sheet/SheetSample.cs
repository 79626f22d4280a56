namespace AnyOrder.Samples.Sheets;

/// <summary>What to do with a sheet.</summary>
/// <param name="File">The file of its cells.</param>
/// <param name="Cell">The one cell to compute; null for all.</param>
/// <param name="Output">Where to write the values; null for a table.</param>
/// <param name="Shuffles">In how many random orders to run it besides.</param>
/// <param name="Why">Whether to print the report of a run that came to a good end, too.</param>
/// <param name="Page">Where to write the run as a page.</param>
/// <param name="Compared">Values that another program computed.</param>
/// <param name="Inlined">Where to write the cells with formulas in the place of names.</param>
public sealed record SheetRequest(
    string File,
    string? Cell = null,
    string? Output = null,
    int Shuffles = 0,
    bool Why = false,
    string? Page = null,
    string? Compared = null,
    string? Inlined = null
);

/// <summary>Computes a sheet.</summary>
public static class SheetSample
{
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "Sheet", "Data", "household.csv");

    /// <summary>The exit code: 0 when every cell has a value, and it is the one it was compared with.</summary>
    public static int Run(SheetRequest request, TextWriter output, TextWriter error)
    {
        try
        {
            Sheet sheet = SheetFile.Read(request.File);
            if (request.Inlined is { } inlined)
            {
                SheetFile.Write(inlined, InlinedNames.In(sheet));
                return 0;
            }

            Address? asked = request.Cell is { } cell ? Address.Parse(cell) ?? throw new FormatException($"{cell} is no cell: write one like B3") : null;
            Recalculation result = Recalculation.Of(sheet, asked, new() { Record = request.Page is not null });
            Print(request, asked, result, output);
            if (request.Why || !result.IsComplete)
            {
                Explain(result, result.IsComplete ? output : error);
            }

            bool isSame = Shuffle(request.Shuffles, asked, result, output);
            return Compare(request.Compared, result, output) && isSame && result.IsComplete ? 0 : 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or ArgumentException { ParamName: "path" })
        {
            error.WriteLine($"{request.File}: {e.Message}");
            return 1;
        }
    }

    private static void Print(SheetRequest request, Address? asked, Recalculation result, TextWriter output)
    {
        if (request.Output is { } path)
        {
            SheetFile.Write(path, result.Rows());
        }
        else if (asked is { } address)
        {
            output.WriteLine(result.Show(address));
        }
        else
        {
            SheetTable.Write(result, output);
        }

        if (request.Page is { } page)
        {
            File.WriteAllText(page, result.Outcomes[^1].ToHtml());
        }
    }

    private static void Explain(Recalculation result, TextWriter output)
    {
        foreach (Outcome outcome in result.Findings)
        {
            output.WriteLine();
            output.WriteReport(outcome);
        }
    }

    private static bool Shuffle(int shuffles, Address? asked, Recalculation result, TextWriter output)
    {
        if (shuffles == 0)
        {
            return true;
        }

        HashSet<Outcome> outcomes = [.. result.Outcomes];
        HashSet<string> reports = [.. result.Outcomes.Select(outcome => outcome.Explain())];
        int runs = result.Outcomes.Count;
        for (int seed = 0; seed < shuffles; seed++)
        {
            Recalculation other = Recalculation.Of(result.Sheet, asked, new() { MaxDegreeOfParallelism = 1 + (seed % 4) }, new(seed));
            outcomes.UnionWith(other.Outcomes);
            reports.UnionWith(other.Outcomes.Select(outcome => outcome.Explain()));
        }

        output.WriteLine($"{Count(shuffles, "order")}, {Count(1 + outcomes.Count - runs, "distinct outcome")}, {Count(1 + reports.Count - runs, "distinct report")}");
        return outcomes.Count == runs && reports.Count == runs;
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static bool Compare(string? path, Recalculation result, TextWriter output)
    {
        if (path is null)
        {
            return true;
        }

        Difference[] differences = [.. SheetComparison.Differences(result, path)];
        foreach (Difference difference in differences)
        {
            output.WriteLine(difference);
        }

        output.WriteLine($"{result.Sheet.Cells.Count} cells, {differences.Length} different");
        return differences.Length == 0;
    }
}

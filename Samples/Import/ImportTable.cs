using System.Globalization;

namespace AnyOrder.Samples.Import;

/// <summary>Says where a part begins, and what came of all of them.</summary>
internal static class ImportTable
{
    public static void PrintBeginning(ImportSettings settings, int positions, int needed, int left, TextWriter output)
    {
        output.WriteLine($"run {settings.Run} in {settings.Journal}");
        output.WriteLine(Invariant($"{positions:N0} positions need {needed:N0} keys of the sources{Before(needed - left)}"));
    }

    public static void PrintDeath(Part part, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(Invariant($"killed on purpose, after {part.Calls.Count:N0} calls for {part.Keys.Count():N0} keys."));
        output.WriteLine("The same command without --die-at goes on.");
        output.Flush();
    }

    public static void Print(IReadOnlyList<Part> parts, IEnumerable<string> books, Outcome outcome, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{"part",-10}{"calls",10}{"keys",10}");
        foreach (var (index, part) in parts.Index())
        {
            output.WriteLine(Invariant($"{index + 1,-10}{part.Calls.Count,10:N0}{part.Keys.Count(),10:N0}"));
        }

        int keys = parts.Sum(part => part.Keys.Count());
        int again = keys - parts.SelectMany(part => part.Keys).Distinct().Count();
        output.WriteLine(Invariant($"{"together",-10}{parts.Sum(part => part.Calls.Count),10:N0}{keys,10:N0}  {Repeated(again)}"));
        output.WriteLine();
        output.WriteLine($"{"book",-10}{"EUR",20}");
        foreach (var book in books)
        {
            output.WriteLine(Invariant($"{book,-10}{outcome.Get(ImportLoop.Books[book]),20:N2}"));
        }

        output.WriteLine(Invariant($"{"total",-10}{outcome.Get(ImportLoop.Total),20:N2}"));
    }

    private static string Before(int asked) => asked == 0 ? "" : Invariant($"; {asked:N0} were asked for before");

    private static string Repeated(int again) =>
        again == 0 ? "each key once" : Invariant($"asked for again: {again:N0}, not answered or not kept yet when the process was killed");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

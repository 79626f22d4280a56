using System.Text.RegularExpressions;

namespace AnyOrder.Samples.Sheets;

/// <summary>A sheet for programs that read cells only.</summary>
public static partial class InlinedNames
{
    /// <summary>The cells, row by row, with formulas in the place of names. A name that is defined twice stays, and is as unknown there as it is here.</summary>
    public static IEnumerable<IEnumerable<string>> In(Sheet sheet)
    {
        Dictionary<string, string> names = sheet.Names
            .Where(name => !sheet.IsRepeated(name))
            .ToDictionary(name => name.Key, name => $"({name.Content[1..].Trim()})", StringComparer.OrdinalIgnoreCase);
        return
            from row in Enumerable.Range(0, sheet.Rows)
            select
                from column in Enumerable.Range(0, sheet.Columns)
                let cell = sheet[new(column, row)]
                select cell is { IsFormula: true } ? In(cell.Content, names) : cell?.Content ?? "";
    }

    // names stand for formulas with names in them, but not for ever
    private static string In(string formula, Dictionary<string, string> names) =>
        names.Aggregate(formula, (text, _) => Word().Replace(text, match => names.GetValueOrDefault(match.Value, match.Value)));

    // a word outside of quotes, or a whole quotation
    [GeneratedRegex("\"[^\"]*\"|(?<![A-Za-z0-9_.$])[A-Za-z_][A-Za-z0-9_.]*(?![A-Za-z0-9_.$]|\\s*\\()")]
    private static partial Regex Word();
}

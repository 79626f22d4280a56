using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace AnyOrder.Samples.Sheets;

/// <summary>Sheets in files: cells as comma-separated values (RFC 4180), and names in a <c>.names</c> file beside them, one <c>Rate = B1</c> a line.</summary>
public static class SheetFile
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        NewLine = "\n",
    };

    /// <exception cref="FormatException">A line of the names is none.</exception>
    public static Sheet Read(string path)
    {
        string names = Path.ChangeExtension(path, ".names");
        return new(path, [.. Cells(path)], File.Exists(names) ? [.. Names(names)] : []);
    }

    /// <summary>The fields of a file, line by line, each with its line.</summary>
    public static IEnumerable<(int Line, string[] Fields)> Records(string path)
    {
        using StreamReader reader = new(path);
        using CsvParser parser = new(reader, Csv);
        int line = 1;
        while (parser.Read())
        {
            yield return (line, Fields(parser, line));
            line = parser.RawRow + 1;
        }
    }

    public static void Write(string path, IEnumerable<IEnumerable<string>> rows)
    {
        using StreamWriter writer = new(path);
        using CsvWriter csv = new(writer, Csv);
        foreach (IEnumerable<string> row in rows)
        {
            foreach (string field in row)
            {
                csv.WriteField(field);
            }

            csv.NextRecord();
        }
    }

    private static string[] Fields(CsvParser parser, int line)
    {
        try
        {
            return parser.Record!;
        }
        catch (BadDataException)
        {
            throw new FormatException($"line {line}: a field with a quote in it has to stand in quotes, and the quote twice");
        }
    }

    private static IEnumerable<Cell> Cells(string path) =>
        from record in Records(path).Select((record, row) => (record.Line, record.Fields, Row: row))
        from field in record.Fields.Select((content, column) => (Content: content, Column: column))
        where field.Content.Length > 0
        select new Cell(new(field.Column, record.Row), field.Content, record.Line);

    private static IEnumerable<NamedFormula> Names(string path) =>
        from numbered in File.ReadLines(path).Select((text, index) => (Text: text.Trim(), Line: index + 1))
        where numbered.Text.Length > 0 && !numbered.Text.StartsWith('#')
        let sign = numbered.Text.IndexOf('=', StringComparison.Ordinal)
        let key = sign > 0 ? numbered.Text[..sign].Trim() : ""
        select FormulaParser.IsName(key)
            ? new NamedFormula(key, numbered.Text[sign..], path, numbered.Line)
            : throw new FormatException(
                $"line {numbered.Line} of {Path.GetFileName(path)} is no name: write Name = formula, with a name of letters, digits, _ and . that is no cell"
            );
}

using Spectre.Console;

namespace AnyOrder.Samples.Sheets;

/// <summary>A computed sheet as a table.</summary>
public static class SheetTable
{
    private const int MostRows = 40;

    public static void Write(Recalculation result, TextWriter output)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumn("");
        for (int column = 0; column < result.Sheet.Columns; column++)
        {
            table.AddColumn(new TableColumn(Address.ColumnText(column)));
        }

        foreach (var (row, number) in result.Rows().Take(MostRows).Select((row, index) => (row, index + 1)))
        {
            table.AddRow([new Text($"{number}"), .. row.Select(Shown)]);
        }

        IAnsiConsole console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = 240;
        }

        console.Write(table);
        if (result.Sheet.Rows > MostRows)
        {
            output.WriteLine($"{result.Sheet.Rows - MostRows} more rows: --output writes all of them");
        }
    }

    // numbers to the right, as they are read
    private static Text Shown(string text) =>
        new(text) { Justification = Coerce.ParseNumber(text) is null ? Justify.Left : Justify.Right };
}

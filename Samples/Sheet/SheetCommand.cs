using System.CommandLine;

namespace AnyOrder.Samples.Sheets;

/// <summary>The command line of the sheet.</summary>
public static class SheetCommand
{
    public static Command Make(TextWriter output, TextWriter error)
    {
        Argument<string> file = new("FILE") { Description = "A .csv file, with formulas in it; names are read from the .names file beside it" };
        Option<string?> cell = new("--cell") { Description = "Compute one cell, and what it needs" };
        Option<string?> values = new("--output") { Description = "Where to write the values, instead of a table" };
        Option<int> shuffle = new("--shuffle") { Description = "Run it in so many random orders, too" };
        shuffle.Validators.Add(result =>
        {
            if (result.GetValue(shuffle) < 0)
            {
                result.AddError("--shuffle is at least 0.");
            }
        });
        Option<bool> why = new("--why") { Description = "Print the report, even if nothing is wrong" };
        Option<string?> page = new("--html") { Description = "Where to write the run as a page" };
        Option<string?> compare = new("--compare") { Description = "Values that another program computed" };
        Option<string?> inline = new("--inline-names") { Description = "Only write the cells, with formulas in the place of names" };
        Command command = new("sheet", "A spreadsheet: every cell is a program") { file, cell, values, shuffle, why, page, compare, inline };
        command.SetAction(parsed =>
            SheetSample.Run(
                new(
                    parsed.GetRequiredValue(file),
                    parsed.GetValue(cell),
                    parsed.GetValue(values),
                    parsed.GetValue(shuffle),
                    parsed.GetValue(why),
                    parsed.GetValue(page),
                    parsed.GetValue(compare),
                    parsed.GetValue(inline)
                ),
                output,
                error
            ));
        return command;
    }

    public static Command MakeScale(TextWriter output)
    {
        Option<int> cells = new("--cells") { Description = "How many", DefaultValueFactory = _ => 1_000_000 };
        Command command = new("sheet-scale", "A generated spreadsheet of a million cells") { cells };
        command.SetAction(parsed => SheetScale.Run(parsed.GetValue(cells), output));
        return command;
    }
}

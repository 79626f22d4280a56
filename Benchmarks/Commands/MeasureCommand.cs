using AnyOrder.Benchmarks.Simulation;
using Spectre.Console;

namespace AnyOrder.Benchmarks;

/// <summary>Measures what the simulation supposes.</summary>
internal static class MeasureCommand
{
    public static void Run(int size, string? postgres, bool markdown, TextWriter output)
    {
        output.WriteLine(Machine.Facts());
        Table table = new Table().Border(markdown ? TableBorder.Markdown : TableBorder.Rounded);
        table.AddColumns("what", "figure");
        IEnumerable<Measured> all = [.. postgres is null ? [] : JournalMeter.Measure(postgres), .. CallMeter.Measure(), .. ItemMeter.Measure(), .. WorkMeter.Measure(size), .. MemoryMeter.Measure(size)];
        foreach (Measured one in all)
        {
            table.AddRow(new Text(one.What), new Text(one.Figure));
        }

        TableConsole.Of(markdown, output).Write(table);
    }
}

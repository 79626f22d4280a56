using System.Globalization;
using Spectre.Console;

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>Simulated runs as a table.</summary>
internal static class ScalingTable
{
    private static readonly string[] Columns =
    [
        "silos", "partitions", "seconds", "programs/s", "speed-up", "items", "batches", "far batches", "commits", "rows", "busiest silo", "database", "bound by",
    ];

    public static Table Of(IReadOnlyList<Figures> runs, bool markdown)
    {
        Table table = new Table().Border(markdown ? TableBorder.Markdown : TableBorder.Rounded);
        foreach (string column in Columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (Figures run in runs)
        {
            table.AddRow([.. Cells(run, runs[0]).Select(cell => new Text(cell))]);
        }

        return table;
    }

    // items, batches, commits and rows are per program
    private static string[] Cells(Figures run, Figures first) =>
    [
        Number(run.Setting.Silos, "N0"),
        Number(run.Setting.Partitions, "N0"),
        Number(run.Seconds, "N3"),
        Number(run.ProgramsPerSecond, "N0"),
        Number(run.ProgramsPerSecond / first.ProgramsPerSecond, "N2"),
        Number(run.PerProgram(run.Traffic.Items), "N3"),
        Number(run.PerProgram(run.Traffic.Batches), "N3"),
        Number(run.PerProgram(run.Traffic.FarBatches), "N3"),
        Number(run.PerProgram(run.Traffic.Commits), "N4"),
        Number(run.PerProgram(run.Traffic.Rows), "N2"),
        Number(run.Busiest, "P0"),
        Number(run.Database, "P0"),
        run.Bound,
    ];

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture).Replace(" %", " %", StringComparison.Ordinal);
}

using System.Globalization;
using Spectre.Console;

namespace AnyOrder.Benchmarks;

/// <summary>A comparison as a table.</summary>
public static class ComparisonTable
{
    public static Table Of(Comparison comparison, bool markdown)
    {
        Table table = new Table().Border(markdown ? TableBorder.Markdown : TableBorder.Rounded);
        table.AddColumn("runner");
        foreach (string figure in new[] { "ns/program", $"ratio to {comparison.Workload.Baseline}", "B/program", "peak heap MB" })
        {
            table.AddColumn(new TableColumn(figure).RightAligned());
        }

        table.AddColumn("note");
        Trial? baseline = comparison.Trials.FirstOrDefault(trial => trial.Contestant.Name == comparison.Workload.Baseline);
        foreach (Trial trial in comparison.Trials)
        {
            string[] cells = [trial.Contestant.Name, .. Figures(trial, baseline, comparison.Workload.Programs), trial.Note];
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }

        return table;
    }

    private static string[] Figures(Trial trial, Trial? baseline, int programs)
    {
        if (trial.Rounds.Count == 0)
        {
            return ["-", "-", "-", "-"];
        }

        double time = Time(trial);
        return
        [
            Number(time / programs, time / programs < 100 ? "N1" : "N0"),
            baseline is { Rounds.Count: > 0 } ? Number(time / Time(baseline), "N2") : "-",
            Number(Median(trial.Rounds.Select(round => (double)round.Allocated)) / programs, "N0"),
            Number(trial.Rounds.Max(round => round.Peak) / 1e6, "N1"),
        ];
    }

    private static double Time(Trial trial) => Median(trial.Rounds.Select(round => round.Time.TotalNanoseconds));

    private static double Median(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}

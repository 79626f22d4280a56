using System.Diagnostics;
using System.Globalization;
using AnyOrder.Durable;
using Spectre.Console;

namespace AnyOrder.Benchmarks;

/// <summary>What it costs to keep a run, and how long it takes to go on with one that has ended.</summary>
public static class DurableCommand
{
    private const string RunId = "run";

    public static void Run(int size, int rounds, TextWriter output)
    {
        Table table = new();
        table.AddColumns("graph", "programs written with", "run, µs", "kept, µs", "more, µs", "gone on with, s", "journal, MB");

        foreach (Graph graph in new[] { Graphs.Dag(size), Graphs.Chain(size) })
        {
            foreach (LoopRunner runner in new LoopRunner[] { new LinqRunner(), new LinqGetAllRunner() })
            {
                List<Figures> figures = [.. Enumerable.Range(0, rounds + 1).Select(_ => Round(runner.Loop(graph))).Skip(1)];
                table.AddRow(
                    graph.Needs[^1].Length == 1 ? "chain" : "dag",
                    runner.Name,
                    Text(Median(figures, one => one.Run.TotalMicroseconds / size), "0.00"),
                    Text(Median(figures, one => one.Kept.TotalMicroseconds / size), "0.00"),
                    Text(Median(figures, one => (one.Kept - one.Run).TotalMicroseconds / size), "0.00"),
                    Text(Median(figures, one => one.GoneOn.TotalSeconds), "0.00"),
                    Text(Median(figures, one => one.Bytes / 1e6), "0")
                );
            }
        }

        AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) }).Write(table);
    }

    private static Figures Round(Loop loop)
    {
        string folder = Directory.CreateTempSubdirectory("anyorder").FullName;

        try
        {
            IJournal journal = Journal.Sqlite(Path.Combine(folder, "run.db"));
            TimeSpan run = Time(() => loop.Run());
            TimeSpan kept = Time(() => loop.RunDurable(journal, RunId));
            TimeSpan goneOn = Time(() => loop.RunDurable(journal, RunId));
            return new(run, kept, goneOn, new FileInfo(Path.Combine(folder, "run.db")).Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TimeSpan Time(Func<Outcome> run)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long start = Stopwatch.GetTimestamp();
        Outcome outcome = run();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        outcome.EnsureResolved();
        return time;
    }

    private static double Median(List<Figures> figures, Func<Figures, double> figure) =>
        figures.Select(figure).Order().ElementAt(figures.Count / 2);

    private static string Text(double figure, string format) => figure.ToString(format, CultureInfo.InvariantCulture);

    private sealed record Figures(TimeSpan Run, TimeSpan Kept, TimeSpan GoneOn, long Bytes);
}

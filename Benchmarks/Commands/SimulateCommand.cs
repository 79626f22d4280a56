using AnyOrder.Benchmarks.Simulation;
using Spectre.Console;

namespace AnyOrder.Benchmarks;

/// <summary>Simulates clusters of several sizes, and prints tables.</summary>
internal static class SimulateCommand
{
    public static void Run(IEnumerable<Scaling> scalings, Costs costs, bool markdown, TextWriter output)
    {
        IAnsiConsole console = TableConsole.Of(markdown, output);
        foreach (Scaling scaling in scalings)
        {
            Figures[] runs = [.. scaling.Settings.Select(setting => SimulatedRun.Of(scaling.Graph, setting, costs))];
            output.WriteLine();
            output.WriteLine((markdown ? "### " : "") + scaling.Title);
            output.WriteLine();
            console.Write(ScalingTable.Of(runs, markdown));
            output.Flush();
        }
    }
}

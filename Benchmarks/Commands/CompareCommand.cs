using System.Globalization;
using Spectre.Console;

namespace AnyOrder.Benchmarks;

/// <summary>Measures, and prints tables.</summary>
public static class CompareCommand
{
    public static void Run(IReadOnlyList<Plan> plans, bool markdown, TextWriter output)
    {
        IAnsiConsole console = TableConsole.Of(markdown, output);
        output.WriteLine(Machine.Facts());
        foreach (Plan plan in plans)
        {
            Comparison comparison = Comparison.Of(plan.Work, plan.Size, plan.Rounds);
            output.WriteLine();
            output.WriteLine((markdown ? "### " : "") + Title(plan, comparison.Workload));
            output.WriteLine();
            console.Write(ComparisonTable.Of(comparison, markdown));
            output.Flush();
        }
    }

    private static string Title(Plan plan, Workload workload) =>
        string.Create(CultureInfo.InvariantCulture, $"{plan.Work}: {workload.Programs:N0} programs, median of {plan.Rounds} rounds");
}

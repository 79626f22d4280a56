using Spectre.Console;

namespace AnyOrder.Samples;

/// <summary>Runs a loop with sources, and shows how many of its names are bound where a terminal shows it.</summary>
internal static class ProgressBar
{
    /// <summary>How many names are bound before anything was done, and in the end.</summary>
    internal readonly record struct Names(int From, int To);

    public static async Task<Outcome> RunAsync(Func<RunOptions, Task<Outcome>> run, string what, Names names, TextWriter output)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
        {
            return await run(new());
        }

        return await console
            .Progress()
            .AutoClear(true)
            .StartAsync(context => run(new() { Progress = new Bar(context, what, names) }));
    }

    // there is no bar before it is known where the run stands: one that goes on would seem to begin anew
    private sealed class Bar(ProgressContext context, string what, Names names) : IProgress<RunProgress>
    {
        private ProgressTask? task;

        public void Report(RunProgress value)
        {
            task ??= context.AddTask(what, maxValue: names.To - names.From);
            task.Value = value.Bound - names.From;
        }
    }
}

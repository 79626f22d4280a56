using Spectre.Console;

namespace AnyOrder.Samples;

/// <summary>Runs a loop with sources, and shows how many of its names are bound where a terminal shows it.</summary>
internal static class ProgressBar
{
    public static async Task<Outcome> RunAsync(Loop loop, string what, int names, TextWriter output, CancellationToken token)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal)
        {
            return await loop.RunAsync(cancellationToken: token);
        }

        return await console
            .Progress()
            .AutoClear(true)
            .StartAsync(context =>
                loop.RunAsync(new RunOptions { Progress = new Bar(context.AddTask(what, maxValue: names)) }, token)
            );
    }

    private sealed class Bar(ProgressTask task) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => task.Value = value.Bound;
    }
}

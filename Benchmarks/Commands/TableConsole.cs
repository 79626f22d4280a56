using Spectre.Console;

namespace AnyOrder.Benchmarks;

/// <summary>Where tables are printed.</summary>
internal static class TableConsole
{
    public static IAnsiConsole Of(bool markdown, TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        if (markdown || Console.IsOutputRedirected)
        {
            // nobody sees where a file wraps: cells must not
            console.Profile.Width = 400;
        }

        return console;
    }
}

using System.Text.RegularExpressions;
using Spectre.Console;

namespace AnyOrder.Samples;

/// <summary>Writes reports, in colour where a terminal shows it and NO_COLOR is not set.</summary>
internal static partial class ReportWriter
{
    public static void WriteReport(this TextWriter writer, Outcome outcome)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(writer) });
        if (!console.Profile.Out.IsTerminal || console.Profile.Capabilities is not { Ansi: true, ColorSystem: not ColorSystem.NoColors })
        {
            writer.WriteLine(outcome.Explain());
            return;
        }

        // the terminal breaks long lines better than a library that does not know the columns
        console.Profile.Width = int.MaxValue;
        foreach (var line in outcome.Explain().Split('\n'))
        {
            console.MarkupLine(Coloured(line));
        }
    }

    /// <summary>A line as Spectre's markup: the kind of a finding in red, and what it is about in bold.</summary>
    internal static string Coloured(string line)
    {
        var text = Markup.Escape(line);
        return Finding().Replace(Headline().Replace(text, "[bold]$0[/]"), match =>
            $"  [red bold]{match.Groups["kind"]}[/]{match.Groups["gap"]}[bold]{match.Groups["subject"]}[/]{match.Groups["rest"]}");
    }

    [GeneratedRegex("^run is .*$")]
    private static partial Regex Headline();

    [GeneratedRegex("^  (?<kind>[a-z]+)(?<gap> +)(?<subject>.*?)(?<rest>  .*)?$")]
    private static partial Regex Finding();
}

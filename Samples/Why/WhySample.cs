using System.Text.Json;

namespace AnyOrder.Samples;

/// <summary>Says why the settings of a file cannot be resolved, as a report and as a page.</summary>
public static class WhySample
{
    /// <summary>A file that comes with the samples, with a misspelt reference.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "Settings", "broken-missing.ini");

    public static int Run(string path, FileInfo? page, TextWriter output, TextWriter error)
    {
        try
        {
            Outcome outcome = SettingsLoop.Of(path).Run(new() { Record = page is not null });
            output.WriteReport(outcome);
            if (page is not null)
            {
                File.WriteAllText(page.FullName, outcome.ToHtml());
                output.WriteLine();
                output.WriteLine($"The run, generation by generation: {page}");
            }

            return outcome.Status == Status.Resolved ? 0 : 1;
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException or FormatException or JsonException)
        {
            error.WriteLine($"{path}: {e.Message}");
            return 1;
        }
    }
}

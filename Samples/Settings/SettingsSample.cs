using System.Text.Json;

namespace AnyOrder.Samples;

/// <summary>Prints the settings of a file with all references resolved, or the report of why they cannot be.</summary>
public static class SettingsSample
{
    /// <summary>The file that comes with the sample.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "Settings", "app.ini");

    public static int Run(string path, TextWriter output, TextWriter error)
    {
        try
        {
            return Print(SettingsLoop.Of(path).Run(), output, error);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException or FormatException or JsonException)
        {
            error.WriteLine($"{path}: {e.Message}");
            return 1;
        }
    }

    /// <summary>Prints the settings, or the report when the outcome is not resolved. The exit code says which.</summary>
    public static int Print(Outcome outcome, TextWriter output, TextWriter error)
    {
        if (outcome.Status != Status.Resolved)
        {
            error.WriteReport(outcome);
            return 1;
        }

        foreach (Claim setting in outcome.Namespace)
        {
            output.WriteLine($"{setting.Name} = {setting.Value}");
        }

        return 0;
    }
}

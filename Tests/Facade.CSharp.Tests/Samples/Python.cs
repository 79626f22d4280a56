using System.ComponentModel;
using System.Diagnostics;

namespace AnyOrder.Tests.Samples;

/// <summary>Python, where there is one.</summary>
internal static class Python
{
    public static bool IsHere { get; } = Starts();

    /// <summary>What a script prints.</summary>
    public static string Run(params string[] args)
    {
        ProcessStartInfo start = new("python3", args) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"python3 ended with exit code {process.ExitCode}.");
    }

    private static bool Starts()
    {
        try
        {
            Run("--version");
            return true;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }
}

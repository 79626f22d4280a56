using System.ComponentModel;
using System.Diagnostics;

namespace AnyOrder.Tests.Samples;

/// <summary>The topological sort of the GNU coreutils, where there is one: others call a loop by other words, or end with 0.</summary>
internal static class Tsort
{
    public static bool IsHere { get; } = Starts();

    /// <summary>The words of some pairs in an order in which the first of each pair comes before the second, and what was said if there is none.</summary>
    public static (int ExitCode, string[] Order, string Error) Run(string pairs)
    {
        using Process process = Start();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(pairs);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries), error.Result);
    }

    private static Process Start(params string[] args) =>
        Process.Start(
            new ProcessStartInfo("tsort", args)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                // messages in the language they are compared in
                Environment = { ["LC_ALL"] = "C" },
            }
        )!;

    private static bool Starts()
    {
        try
        {
            using Process process = Start("--version");
            return process.StandardOutput.ReadToEnd().Contains("coreutils", StringComparison.Ordinal);
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

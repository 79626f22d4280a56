using System.Diagnostics;
using System.Globalization;

namespace AnyOrder.Benchmarks;

/// <summary>Measures a contestant in a process of its own, which it may end.</summary>
public static class ChildProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The rounds, or none and what became of the process.</summary>
    public static (IReadOnlyList<Round> Rounds, string Remark) Measure(string work, int size, string contestant, int rounds)
    {
        using Process child = Start("one", work, Text(size), contestant, Text(rounds));
        Task<string> output = child.StandardOutput.ReadToEndAsync();
        Task<string> error = child.StandardError.ReadToEndAsync();
        if (!child.WaitForExit(Patience))
        {
            child.Kill(entireProcessTree: true);
            return ([], string.Create(CultureInfo.InvariantCulture, $"ended after {Patience.TotalSeconds} s"));
        }

        // the text of a stack overflow is megabytes of frames after one line
        return child.ExitCode == 0
            ? SingleRun.Parse(output.Result)
            : ([], error.Result.Contains("Stack overflow", StringComparison.Ordinal) ? "stack overflow ends the process" : $"exit code {child.ExitCode}");
    }

    private static Process Start(params IEnumerable<string> arguments)
    {
        string self = Environment.ProcessPath ?? throw new NotSupportedException("A process without a path.");
        bool hosted = Path.GetFileNameWithoutExtension(self) == "dotnet";
        ProcessStartInfo start = new(self, hosted ? [typeof(ChildProcess).Assembly.Location, .. arguments] : arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

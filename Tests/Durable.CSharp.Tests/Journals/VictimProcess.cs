using System.Diagnostics;
using System.Globalization;

namespace AnyOrder.Durable.Tests.Journals;

/// <summary>A process that writes a journal and is killed.</summary>
internal sealed class VictimProcess : IDisposable
{
    private readonly Process _process;

    public VictimProcess(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Durable.CSharp.Victim.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
    }

    /// <summary>What it says next.</summary>
    /// <exception cref="InvalidOperationException">It has ended, for a reason of its own.</exception>
    public string Hear() => _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The victim ended: {_process.StandardError.ReadToEnd()}");

    /// <summary>Waits until it has said a number as great as this one.</summary>
    public void HearNumber(long least)
    {
        while (Number(Hear()) < least) { }
    }

    /// <summary>Ends it at once, as kill -9 does, and hears the rest of what it had said.</summary>
    /// <returns>The last number it said.</returns>
    public long Kill(long heard = 0)
    {
        _process.Kill();
        _process.WaitForExit();
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            // the last line may be cut off, and then says less than was done, which is no harm
            heard = long.Max(heard, Number(line));
        }

        return heard;
    }

    /// <summary>Ends it at once, as kill -9 does, and hears the rest of what it had said.</summary>
    public IReadOnlyList<string> KillAndHear()
    {
        _process.Kill();
        _process.WaitForExit();
        return _process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Ends it the way it wants to be ended.</summary>
    public void End()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static long Number(string line) => long.Parse(line, CultureInfo.InvariantCulture);
}

using System.Diagnostics;
using AnyOrder.Orleans.Silo;

namespace AnyOrder.Orleans.Tests.Chaos;

/// <summary>A silo in a process of its own.</summary>
internal sealed class SiloProcess : IDisposable
{
    private readonly Process _process;

    public SiloProcess(SiloSettings settings)
    {
        // what .NET says of a process that ends itself, since it was given up, is of no interest
        var isQuiet = Environment.GetEnvironmentVariable("ANYORDER_LOG") is null;
        ProcessStartInfo start = new("dotnet") { RedirectStandardInput = true, RedirectStandardError = isQuiet };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Orleans.CSharp.Silo.dll"));
        Array.ForEach(settings.Arguments, start.ArgumentList.Add);
        _process = Process.Start(start)!;

        if (isQuiet)
        {
            _process.BeginErrorReadLine();
        }
    }

    public bool IsOver => _process.HasExited;

    /// <summary>Ends it without a word (kill -9), as a lost machine ends.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Stops it where it stands (SIGSTOP): it says nothing, and its connections stay open.</summary>
    public void Freeze() => Signal("STOP");

    /// <summary>Lets it go on (SIGCONT), as if nothing had happened.</summary>
    public void Thaw() => Signal("CONT");

    public void Dispose()
    {
        if (!IsOver)
        {
            Kill();
        }

        _process.Dispose();
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{_process.Id}"]);
        kill.WaitForExit();
    }
}

using System.Diagnostics;
using Xunit;

namespace AnyOrder.Durable.Tests.Journals;

/// <summary>A library that keeps what a disk would hold if the power went, for a process to be started with.</summary>
internal sealed class PowerCut : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public PowerCut()
    {
        Variables = new()
        {
            ["LD_PRELOAD"] = Library,
            ["WATCHED"] = Watched,
            ["SURVIVORS"] = Survivors,
        };
        Directory.CreateDirectory(Watched);
        Directory.CreateDirectory(Survivors);
        using Process compiler = Process.Start("cc", ["-shared", "-fPIC", "-O1", "-o", Library, Path.Combine(AppContext.BaseDirectory, "Journals", "powercut.c"), "-ldl"]);
        compiler.WaitForExit();
        Assert.Equal(0, compiler.ExitCode);
    }

    public static bool IsPossible { get; } =
        OperatingSystem.IsLinux() && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "cc")));

    /// <summary>Where the process writes.</summary>
    public string Watched => _folder.File("watched");

    /// <summary>What is on the disk.</summary>
    public string Survivors => _folder.File("survivors");

    /// <summary>What the process is to be started with.</summary>
    public Dictionary<string, string> Variables { get; }

    private string Library => _folder.File("powercut.so");

    public void Dispose() => _folder.Dispose();
}

/// <summary>A theory that needs a compiler of C: skipped, and said to be, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PowerCutTheoryAttribute : TheoryAttribute
{
    public PowerCutTheoryAttribute() => Skip = PowerCut.IsPossible ? null : "There is no Linux with a compiler of C here, to stand between a process and its disk.";
}

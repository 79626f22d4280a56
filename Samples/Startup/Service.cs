using System.Runtime.CompilerServices;

namespace AnyOrder.Samples.Startup;

/// <summary>A service of the shop: how long its start takes, what it needs, and where that is written, so that reports can point there.</summary>
internal sealed record Service(
    string Name,
    int Milliseconds,
    string[] Needs,
    [CallerFilePath] string File = "",
    [CallerLineNumber] int Line = 0
);

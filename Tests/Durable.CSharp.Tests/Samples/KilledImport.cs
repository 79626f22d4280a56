namespace AnyOrder.Durable.Tests.Samples;

/// <summary>An import whose first process was killed half-way, whose second went on to the end, and whose third found nothing to do.</summary>
public sealed class KilledImport : IDisposable
{
    public KilledImport()
    {
        First = Folder.Start("--die-at", "0.5");
        Second = Folder.Start("--check");
        Third = Folder.Start();
        Worth = new(Folder.Positions);
    }

    internal ImportFolder Folder { get; } = new();

    internal Worth Worth { get; }

    internal (int ExitCode, string Output) First { get; }

    internal (int ExitCode, string Output) Second { get; }

    internal (int ExitCode, string Output) Third { get; }

    public void Dispose() => Folder.Dispose();
}

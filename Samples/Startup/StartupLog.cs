using System.Diagnostics;

namespace AnyOrder.Samples.Startup;

internal enum Step
{
    Starting,
    Started,
    Stopped,
}

internal sealed record StartupEvent(Step Step, string Service);

/// <summary>What happened to the services, in the order it did.</summary>
internal sealed class StartupLog
{
    private readonly Lock gate = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly List<StartupEvent> events = [];

    /// <summary>How long ago the beginning was.</summary>
    public TimeSpan Now => watch.Elapsed;

    /// <summary>Writes down what happened, and says when. Services that start at the same time write from several threads.</summary>
    public TimeSpan Write(Step step, string service)
    {
        lock (gate)
        {
            events.Add(new(step, service));
            return Now;
        }
    }

    public IReadOnlyList<StartupEvent> Events
    {
        get
        {
            lock (gate)
            {
                return [.. events];
            }
        }
    }

    /// <summary>The services something happened to, in the order it did.</summary>
    public IReadOnlyList<string> Of(Step step) => [.. Events.Where(it => it.Step == step).Select(it => it.Service)];
}

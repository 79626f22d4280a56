using static AnyOrder.Programs;

namespace AnyOrder.Samples.Startup;

/// <summary>A service that was started, from when until when.</summary>
internal sealed record Started(TimeSpan From, TimeSpan At);

/// <summary>A service that is ready, and of those it needs the one that took longest to get there.</summary>
internal sealed record Ready(string Service, Started Started, Ready? After)
{
    public TimeSpan Took => Started.At - Started.From;

    /// <summary>How long the slowest way here takes.</summary>
    public TimeSpan Path { get; } = Started.At - Started.From + (After?.Path ?? TimeSpan.Zero);
}

/// <summary>The start as a loop: a service is ready when it was started, and is started when those it needs are ready.</summary>
internal static class StartupLoop
{
    public static readonly Family<string, Ready> Ready = Name.Family<string, Ready>("ready");
    public static readonly Family<string, Started> Started = Name.Family<string, Started>("started");

    /// <summary>Makes the loop. The order of the services does not matter.</summary>
    public static Loop Of(IEnumerable<Service> services, Func<string, CancellationToken, Task<Started>> start) =>
        services.Aggregate(
            Loop.Empty.Source(Started, start),
            (loop, service) => loop.Define(Ready[service.Name], Start(service), new Place(service.File, service.Line))
        );

    private static async Program<Ready> Start(Service service)
    {
        var needs = await GetAll(service.Needs.Select(need => Ready[need]));
        // nothing is started before somebody waits for it: the source is asked here, and not earlier
        var started = await Get(Started[service.Name]);
        return new(service.Name, started, needs.MaxBy(need => need.Path));
    }
}

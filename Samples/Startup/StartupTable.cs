using System.Globalization;

namespace AnyOrder.Samples.Startup;

/// <summary>Prints when each service was started and ready, in milliseconds from the beginning.</summary>
internal static class StartupTable
{
    public static void Print(Outcome outcome, TimeSpan total, TimeSpan rehearsal, TextWriter output)
    {
        var ready = outcome.Namespace.Select(claim => claim.Value).OfType<Ready>().OrderBy(it => it.Started.At).ToList();
        output.WriteLine($"{"service",-15}{"started",10}{"ready",10}");
        foreach (var service in ready)
        {
            output.WriteLine($"{service.Service,-15}{Text(service.Started.From),10}{Text(service.Started.At),10}");
        }

        var last = ready.MaxBy(service => service.Path);
        var path = string.Join(" -> ", Path(last).Reverse());
        var sum = ready.Aggregate(TimeSpan.Zero, (sum, service) => sum + service.Took);
        output.WriteLine($"total {Text(total)}, critical path {Text(last?.Path ?? default)} ({path}), sum {Text(sum)}");
        output.WriteLine($"before it, a rehearsal with services that start at once, for the just-in-time compiler: {Text(rehearsal)}");
    }

    private static IEnumerable<string> Path(Ready? last)
    {
        for (var service = last; service is not null; service = service.After)
        {
            yield return service.Service;
        }
    }

    private static string Text(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:F0} ms");
}

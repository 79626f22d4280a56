using System.Diagnostics;

namespace AnyOrder.Samples.Startup;

/// <summary>Starts the services of a shop as soon as those they need are ready, visits the shop, and stops them.</summary>
internal static class StartupSample
{
    public static void PrintGraph(bool broken, TextWriter output)
    {
        foreach (var pair in Shop.Graph(Services(broken)))
        {
            output.WriteLine(pair);
        }
    }

    public static async Task<int> RunAsync(bool broken, TextWriter output, TextWriter error, CancellationToken token)
    {
        var rehearsal = await RehearseAsync(Services(broken));
        await using ShopHost host = new(Services(broken), (service, starting) => Task.Delay(service.Milliseconds, starting));
        try
        {
            var loop = StartupLoop.Of(Services(broken), host.StartAsync);
            // a service is two names: that it was started, and that it is ready
            var outcome = await ProgressBar.RunAsync(
                options => loop.RunAsync(options, token),
                "starting",
                new(From: 0, To: 2 * Services(broken).Count),
                output
            );
            StartupTable.Print(outcome, host.Log.Now, rehearsal, output);
            if (outcome.Status != Status.Resolved)
            {
                error.WriteReport(outcome);
                return 1;
            }

            output.WriteLine($"GET / -> {await Visitor.AskAsync(host.Address, token)}");
            return 0;
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            error.WriteLine("Cancelled.");
            return 1;
        }
        finally
        {
            // however the run ended, every call of the source has returned: nothing starts behind our back
            await host.StopAsync();
            output.WriteLine($"stopped: {string.Join(", ", host.Log.Of(Step.Stopped))}");
        }
    }

    /// <summary>How long a run takes whose services start at once. The compiler has its work then, and the times of the run after it are those of its services.</summary>
    private static async Task<TimeSpan> RehearseAsync(IEnumerable<Service> services)
    {
        var watch = Stopwatch.StartNew();
        _ = await StartupLoop.Of(services, async (_, _) => new(TimeSpan.Zero, TimeSpan.Zero)).RunAsync();
        return watch.Elapsed;
    }

    private static IReadOnlyList<Service> Services(bool broken) => broken ? Shop.Broken : Shop.Services;
}

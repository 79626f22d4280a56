using System.Diagnostics;
using System.Net;
using AnyOrder.Orleans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace AnyOrder.Samples.Cluster;

/// <summary>A calculation on three silos, one of which is killed on the way.</summary>
public static class ClusterSample
{
    public static async Task<int> RunAsync(ClusterSettings settings, TextWriter output, CancellationToken token)
    {
        List<SiloProcess> silos = [.. Enumerable.Range(0, settings.Silos).Select(number => SiloProcess.Start(number, settings))];

        try
        {
            using var client = await ConnectAsync(settings, token);
            return await RunAsync(client.Services.GetRequiredService<IClusterClient>(), silos, settings, output, token);
        }
        finally
        {
            silos.ForEach(silo => silo.Dispose());
        }
    }

    private static async Task<int> RunAsync(IClusterClient cluster, List<SiloProcess> silos, ClusterSettings settings, TextWriter output, CancellationToken token)
    {
        output.WriteLine($"{settings.Silos} silos, {settings.Positions:N0} positions, {settings.Paths:N0} paths each, {(settings.Postgres is null ? "kept nowhere" : "kept on PostgreSQL")}");
        var watch = Stopwatch.StartNew();
        var outcome = await cluster.RunAsync("risk", $"risk {Guid.NewGuid():N}", settings.Arguments, new() { Progress = new Watcher(silos, settings, output) }, token);
        var total = await outcome.GetAsync(RiskLoop.Total, token);
        output.WriteLine($"{outcome}, after {watch.Elapsed.TotalSeconds:N1} s");
        output.WriteLine($"the book is worth {total:N2}");

        watch.Restart();
        var expected = RiskLoop.Of(settings.Arguments).Run(new() { MaxDegreeOfParallelism = Environment.ProcessorCount });
        output.WriteLine($"in one process it is worth {expected.Get(RiskLoop.Total):N2}, after {watch.Elapsed.TotalSeconds:N1} s");
        var isSame = total.Equals(expected.Get(RiskLoop.Total)) && await outcome.ExplainAsync(token) == expected.Explain();
        output.WriteLine(isSame ? "the same, to the last digit, and so is the report" : "and that is not the same");
        return isSame ? 0 : 1;
    }

    private static async Task<IHost> ConnectAsync(ClusterSettings settings, CancellationToken token)
    {
        while (true)
        {
            var builder = Host.CreateApplicationBuilder();
            builder.Logging.SetMinimumLevel(LogLevel.None);
            builder.UseOrleansClient(client =>
            {
                client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (settings.ClusterId, settings.ClusterId));

                if (settings.Postgres is { } database)
                {
                    client.UsePostgresMembership(database);
                }
                else
                {
                    client.UseStaticClustering([.. Enumerable.Range(0, settings.Silos).Select(number => new IPEndPoint(IPAddress.Loopback, SiloProcess.GatewayPort(settings, number)))]);
                }
            });
            var host = builder.Build();

            try
            {
                await host.StartAsync(token);
                return host;
            }
            catch (Exception) when (!token.IsCancellationRequested)
            {
                // the silos are not there yet
                host.Dispose();
                await Task.Delay(500, token);
            }
        }
    }

    /// <summary>Says how far the run has come, and kills a silo when it is time.</summary>
    private sealed class Watcher(List<SiloProcess> silos, ClusterSettings settings, TextWriter output) : IProgress<ClusterProgress>
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private bool _hasKilled;

        public void Report(ClusterProgress value)
        {
            output.WriteLine($"{_watch.Elapsed.TotalSeconds,6:N1} s  {value.Ended,9:N0} of {value.Programs:N0} programs{(value.Trouble is null ? "" : $"  ({value.Trouble})")}");

            if (!_hasKilled && settings.KillAt is { } share && value.Programs > 0 && value.Ended >= share * value.Programs)
            {
                _hasKilled = true;
                // any of them, but without a database not the first: the others know from it which silos there are
                var number = settings.Postgres is null ? silos.Count - 1 : 0;
                silos[number].Kill();
                output.WriteLine($"{_watch.Elapsed.TotalSeconds,6:N1} s  silo {number} is killed");
            }
        }
    }
}

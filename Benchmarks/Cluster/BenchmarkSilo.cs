using System.Diagnostics;
using System.Net;
using AnyOrder.Benchmarks.Simulation;
using AnyOrder.Orleans;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace AnyOrder.Benchmarks.Cluster;

/// <summary>A silo in a process of its own, which knows the graphs that are simulated.</summary>
internal sealed class BenchmarkSilo : IDisposable
{
    public const string Key = "graph";

    private readonly Process _process;

    private BenchmarkSilo(Process process) => _process = process;

    /// <summary>Starts this program once more, as a silo.</summary>
    /// <param name="port">Its port, and the next one for clients.</param>
    /// <param name="primary">The port of the silo that remembers which there are.</param>
    /// <param name="postgres">Where runs are kept; null where they are not.</param>
    public static BenchmarkSilo Start(int port, int primary, string? postgres)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardInput = true, UseShellExecute = false };
        foreach (string argument in (string[])[typeof(BenchmarkSilo).Assembly.Location, "silo", $"{port}", $"{primary}", .. postgres is null ? [] : (string[])[postgres]])
        {
            start.ArgumentList.Add(argument);
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Is a silo until its input ends: it does not outlive who has started it.</summary>
    public static async Task BeAsync(int port, int primary, string? postgres)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddAnyOrderLoop(Key, arguments => Graph(arguments).Loop, SimulatedGraph.Options);
        if (postgres is not null)
        {
            builder.Services.AddAnyOrderJournal(new PostgresJournal(postgres));
        }

        builder.AddAnyOrderSilo(new() { SiloPort = port, GatewayPort = port + 1, Primary = new(IPAddress.Loopback, primary) });
        using IHost host = builder.Build();
        await host.StartAsync();
        await Console.In.ReadToEndAsync();
        Environment.Exit(0);
    }

    /// <summary>A client of silos with these ports.</summary>
    public static async Task<IHost> ConnectAsync(IReadOnlyCollection<int> ports)
    {
        while (true)
        {
            HostApplicationBuilder builder = Host.CreateApplicationBuilder();
            builder.Logging.SetMinimumLevel(LogLevel.None);
            builder.UseOrleansClient(client =>
            {
                client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = ("anyorder", "anyorder"));
                client.UseStaticClustering([.. ports.Select(port => new IPEndPoint(IPAddress.Loopback, port + 1))]);
            });
            IHost host = builder.Build();
            try
            {
                await host.StartAsync();
                return host;
            }
            catch (Exception)
            {
                // no silo is there yet
                host.Dispose();
                await Task.Delay(200);
            }
        }
    }

    /// <summary>The graph of arguments such as "tree 1001".</summary>
    public static SimulatedGraph Graph(string arguments)
    {
        string[] words = arguments.Split(' ');
        return SimulatedGraph.Of(words[0], int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}

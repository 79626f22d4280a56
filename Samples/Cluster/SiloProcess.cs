using System.Diagnostics;
using System.Net;
using AnyOrder.Orleans;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace AnyOrder.Samples.Cluster;

/// <summary>One silo: a process of its own.</summary>
public sealed class SiloProcess : IDisposable
{
    private readonly Process _process;

    private SiloProcess(Process process) => _process = process;

    /// <summary>Starts this program once more, as a silo.</summary>
    public static SiloProcess Start(int number, ClusterSettings settings)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { UseShellExecute = false };

        // where the program is run by dotnet, that is given the assembly first
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(SiloProcess).Assembly.Location);
        }

        foreach (var argument in (string[])["cluster", "--silo", $"{number}", "--port", $"{settings.Port}", "--cluster", settings.ClusterId])
        {
            start.ArgumentList.Add(argument);
        }

        if (settings.Postgres is { } postgres)
        {
            start.ArgumentList.Add("--postgres");
            start.ArgumentList.Add(postgres);
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Is a silo until the process is ended.</summary>
    public static async Task<int> BeAsync(int number, ClusterSettings settings, CancellationToken token)
    {
        var host = Host.CreateApplicationBuilder();
        // that a silo is killed is meant here
        host.Logging.SetMinimumLevel(LogLevel.None);
        host.Services.AddAnyOrderLoop("risk", RiskLoop.Of, RiskLoop.Options);

        if (settings.Postgres is { } postgres)
        {
            host.Services.AddAnyOrderJournal(new PostgresJournal(postgres));
        }

        host.AddAnyOrderSilo(
            new()
            {
                ClusterId = settings.ClusterId,
                SiloPort = SiloPort(settings, number),
                GatewayPort = GatewayPort(settings, number),
                // without a database the first silo remembers which others there are
                Primary = settings.Postgres is null ? new(IPAddress.Loopback, SiloPort(settings, 0)) : null,
            },
            silo =>
            {
                // one that does not answer for six seconds is lost
                silo.Configure<ClusterMembershipOptions>(membership => (membership.ProbeTimeout, membership.NumMissedProbesLimit) = (TimeSpan.FromSeconds(2), 3));

                if (settings.Postgres is { } database)
                {
                    silo.UsePostgresMembership(database);
                }
            }
        );
        await host.Build().RunAsync(token);
        return 0;
    }

    public static int SiloPort(ClusterSettings settings, int number) => settings.Port + 2 * number;

    public static int GatewayPort(ClusterSettings settings, int number) => settings.Port + 2 * number + 1;

    /// <summary>Ends the process without a word, as a lost machine ends it.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}

using AnyOrder.Orleans;
using AnyOrder.Orleans.Silo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

// a silo for tests, until its input ends: it does not outlive them
var settings = SiloSettings.Parse(args);
var host = Host.CreateApplicationBuilder();
// that silos are lost is meant here, so what they say of it is shown to those who look for something else only
host.Logging.SetMinimumLevel(Environment.GetEnvironmentVariable("ANYORDER_LOG") is { } level ? Enum.Parse<LogLevel>(level) : LogLevel.None);
host.Services.AddAnyOrderJournal(new PostgresJournal(settings.ConnectionString));

foreach (var (key, build) in TestLoops.All)
{
    host.Services.AddAnyOrderLoop(key, build);
}

host.AddAnyOrderSilo(
    new()
    {
        ClusterId = settings.ClusterId,
        SiloPort = settings.SiloPort,
        GatewayPort = settings.GatewayPort,
    },
    silo =>
    {
        silo.UsePostgresMembership(settings.ConnectionString);
        silo.Configure<ClusterMembershipOptions>(membership => (membership.ProbeTimeout, membership.NumMissedProbesLimit) = (TimeSpan.FromSeconds(1), 3));

        if (settings.Trouble > 0)
        {
            silo.Services.AddSingleton<IOutgoingGrainCallFilter>(new BadNetwork(settings.Trouble));
        }
    }
);

using var silo = host.Build();
await silo.StartAsync();
await Console.In.ReadToEndAsync();
Environment.Exit(0);

using System.Net;
using System.Net.Sockets;
using AnyOrder.Orleans.Silo;
using AnyOrder.Orleans.Tests.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace AnyOrder.Orleans.Tests.Chaos;

/// <summary>Three silos in processes of their own, which find each other and keep runs in one database, and a client.</summary>
internal sealed class ChaosCluster : IAsyncDisposable
{
    private const int Count = 3;

    private readonly SiloSettings[] _settings;
    private readonly SiloProcess[] _silos;
    private readonly IHost _client;

    private ChaosCluster(SiloSettings[] settings, SiloProcess[] silos, IHost client) => (_settings, _silos, _client) = (settings, silos, client);

    public IClusterClient Client => _client.Services.GetRequiredService<IClusterClient>();

    public IReadOnlyList<SiloProcess> Silos => _silos;

    /// <param name="server">The database.</param>
    /// <param name="trouble">How many of a hundred calls between partitions are lost, and so on: see <see cref="BadNetwork" />.</param>
    public static async Task<ChaosCluster> StartAsync(PostgresServer server, int trouble)
    {
        var ports = FreePorts(2 * Count);
        var id = $"chaos {Guid.NewGuid():N}";
        SiloSettings[] settings = [.. Enumerable.Range(0, Count).Select(i => new SiloSettings(id, ports[2 * i], ports[2 * i + 1], server.ConnectionString, trouble))];
        SiloProcess[] silos = [.. settings.Select(one => new SiloProcess(one))];
        return new(settings, silos, await ConnectAsync(settings[0], silos));
    }

    /// <summary>Starts the silos again that have ended.</summary>
    public void Restart()
    {
        for (var i = 0; i < Count; i++)
        {
            if (_silos[i].IsOver)
            {
                _silos[i].Dispose();
                _silos[i] = new(_settings[i]);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Array.ForEach(_silos, silo => silo.Dispose());
        await _client.StopAsync(new CancellationToken(true)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _client.Dispose();
    }

    private static async Task<IHost> ConnectAsync(SiloSettings settings, SiloProcess[] silos)
    {
        while (!silos.Any(silo => silo.IsOver))
        {
            var builder = Host.CreateApplicationBuilder();
            builder.Logging.SetMinimumLevel(LogLevel.None);
            builder.UseOrleansClient(client =>
            {
                client.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (settings.ClusterId, settings.ClusterId));
                client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(2));
                client.UsePostgresMembership(settings.ConnectionString);
            });
            var host = builder.Build();

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

        throw new InvalidOperationException("A silo ended before a client could reach it.");
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}

using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace AnyOrder.Orleans;

/// <summary>Makes a process a silo.</summary>
public static class ClusterSilo
{
    extension(IHostApplicationBuilder host)
    {
        /// <summary>Makes the process a silo that runs loops. It listens on this machine alone, and has no gateway, unless it is told otherwise.</summary>
        /// <param name="options">Where it listens, and how it finds the others.</param>
        /// <param name="configure">What else Orleans is to be told: membership in a database, TLS, placement.</param>
        public IHostApplicationBuilder AddAnyOrderSilo(ClusterSiloOptions options, Action<ISiloBuilder>? configure = null)
        {
            ArgumentNullException.ThrowIfNull(options);
            return host.UseOrleans(silo =>
            {
                silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (options.ClusterId, options.ClusterId));
                silo.ConfigureEndpoints(options.Address, options.SiloPort, options.GatewayPort ?? 0, listenOnAnyHostAddress: false);

                if (options.Primary is { } primary)
                {
                    silo.UseDevelopmentClustering(primary);
                }

                configure?.Invoke(silo);
            });
        }
    }
}

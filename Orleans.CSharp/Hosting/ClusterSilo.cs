using Microsoft.Extensions.DependencyInjection.Extensions;
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
            // a silo without a loop says so to whoever asks for one
            host.Services.TryAddSingleton<ClusterLoops>();
            return host.UseOrleans(silo =>
            {
                silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (options.ClusterId, options.ClusterId));
                silo.ConfigureEndpoints(options.Address, options.SiloPort, options.GatewayPort ?? 0, listenOnAnyHostAddress: false);

                if (options.Primary is { } primary)
                {
                    silo.UseDevelopmentClustering(primary);
                }

                configure?.Invoke(silo);
                // what Orleans says where there is none names a type of its own
                silo.Services.TryAddSingleton<IMembershipTable>(_ =>
                    throw new OrleansConfigurationException(
                        $"The silo has no way to find others. Set {nameof(ClusterSiloOptions)}.{nameof(ClusterSiloOptions.Primary)}, for silos on one machine, or configure membership in the second argument of {nameof(AddAnyOrderSilo)}: silo => silo.{nameof(SiloMembership.UsePostgresMembership)}(connectionString), for one."
                    )
                );
            });
        }
    }
}

using AnyOrder.Durable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AnyOrder.Orleans;

/// <summary>What a silo needs to run loops.</summary>
public static class ClusterServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers a loop, for clients to run. Every silo of the cluster registers it, by the same key: closures do not travel, so each builds the loop for itself.</summary>
        /// <param name="key">What clients call it by.</param>
        /// <param name="build">Builds the loop from the arguments of a run: the same loop from the same arguments, in every silo.</param>
        /// <param name="options">How it is run, how its values cross from silo to silo, and which version of the code this is; the defaults when left out.</param>
        public IServiceCollection AddAnyOrderLoop(string key, Func<string, Loop> build, DurableOptions? options = null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(key);
            ArgumentNullException.ThrowIfNull(build);
            services.TryAddSingleton<ClusterLoops>();
            return services.AddSingleton(new ClusterLoop(key, build, options ?? new()));
        }

        /// <summary>Keeps runs in a journal: they go on when silos are lost, also all of them. Without one, a run begins anew when a silo is lost.</summary>
        /// <param name="journal">One that all silos of the cluster reach: a <see cref="PostgresJournal" />.</param>
        public IServiceCollection AddAnyOrderJournal(IJournal journal)
        {
            ArgumentNullException.ThrowIfNull(journal);
            services.TryAddSingleton<ClusterLoops>();
            services.AddSingleton(new ClusterJournal(journal));
            return services.AddHostedService<RunResumer>();
        }
    }
}

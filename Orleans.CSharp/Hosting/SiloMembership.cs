using Microsoft.Extensions.DependencyInjection;

namespace AnyOrder.Orleans;

/// <summary>How silos find each other.</summary>
public static class SiloMembership
{
    extension(ISiloBuilder silo)
    {
        /// <summary>Lets silos find each other in a database of PostgreSQL: the one of the journal, or another. Any of them may be lost. The table is made when it is first used.</summary>
        /// <param name="connectionString">What Npgsql connects by. Whoever can write there decides which processes belong to the cluster.</param>
        public ISiloBuilder UsePostgresMembership(string connectionString)
        {
            ArgumentNullException.ThrowIfNull(silo);
            ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
            silo.Services.AddSingleton(new PostgresMembershipOptions(connectionString)).AddSingleton<IMembershipTable, PostgresMembership>();
            return silo;
        }
    }
}

using Microsoft.Extensions.DependencyInjection;
using Orleans.Messaging;

namespace AnyOrder.Orleans;

/// <summary>How clients find silos.</summary>
public static class ClientMembership
{
    extension(IClientBuilder client)
    {
        /// <summary>Lets a client find the gateways of silos in the database by which they find each other.</summary>
        /// <param name="connectionString">What Npgsql connects by.</param>
        public IClientBuilder UsePostgresMembership(string connectionString)
        {
            ArgumentNullException.ThrowIfNull(client);
            ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
            client.Services.AddSingleton(new PostgresMembershipOptions(connectionString)).AddSingleton<IGatewayListProvider, PostgresGateways>();
            return client;
        }
    }
}

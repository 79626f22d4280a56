using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Messaging;

namespace AnyOrder.Orleans;

/// <summary>Which silos a client can reach: those that are active and have a gateway.</summary>
internal sealed class PostgresGateways(PostgresMembershipOptions postgres, IOptions<ClusterOptions> cluster, IOptions<GatewayOptions> gateways) : IGatewayListProvider
{
    private readonly PostgresMembership _silos = new(postgres, cluster);

    public TimeSpan MaxStaleness => gateways.Value.GatewayListRefreshPeriod;

    public bool IsUpdatable => true;

    public Task InitializeGatewayListProvider() => _silos.InitializeMembershipTable(tryInitTableVersion: false);

    public async Task<IList<Uri>> GetGateways() =>
        [
            .. (await _silos.ReadAll().ConfigureAwait(false))
                .Members.Select(member => member.Item1)
                .Where(silo => silo is { Status: SiloStatus.Active, ProxyPort: > 0 })
                .Select(silo => SiloAddress.New(silo.SiloAddress.Endpoint.Address, silo.ProxyPort, silo.SiloAddress.Generation).ToGatewayUri()),
        ];
}

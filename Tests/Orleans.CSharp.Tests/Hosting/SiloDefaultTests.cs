using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Serialization.Configuration;
using Xunit;

namespace AnyOrder.Orleans.Tests.Hosting;

/// <summary>What a silo is unless it is told otherwise.</summary>
public class SiloDefaultTests
{
    [Fact]
    public void It_listens_on_this_machine_alone_and_has_no_gateway()
    {
        var endpoints = Services(new() { Primary = new(IPAddress.Loopback, 11111) }).GetRequiredService<IOptions<EndpointOptions>>().Value;

        Assert.Equal(IPAddress.Loopback, endpoints.AdvertisedIPAddress);
        Assert.Equal(IPAddress.Loopback, endpoints.SiloListeningEndpoint?.Address ?? endpoints.AdvertisedIPAddress);
        Assert.Equal(0, endpoints.GatewayPort);
        Assert.Null(endpoints.GatewayListeningEndpoint);
    }

    [Fact]
    public void It_takes_no_types_but_those_that_are_known() =>
        Assert.False(Services(new() { Primary = new(IPAddress.Loopback, 11111) }).GetRequiredService<IOptions<TypeManifestOptions>>().Value.AllowAllTypes);

    [Fact]
    public void It_has_no_dashboard() =>
        Assert.DoesNotContain(Services(new() { Primary = new(IPAddress.Loopback, 11111) }).GetServices<IHostedService>(), service => service.GetType().FullName!.Contains("Dashboard", StringComparison.Ordinal));

    [Fact]
    public async Task One_that_cannot_find_others_says_so()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddAnyOrderSilo(new());

        var error = await Assert.ThrowsAsync<OrleansConfigurationException>(async () =>
        {
            using var host = builder.Build();
            await host.StartAsync();
        });
        Assert.StartsWith("The silo has no way to find others. Set ClusterSiloOptions.Primary", error.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(ClusterSiloOptions options)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddAnyOrderSilo(options);
        return builder.Services.BuildServiceProvider();
    }
}

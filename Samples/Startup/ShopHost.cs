using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AnyOrder.Samples.Startup;

/// <summary>The host of the shop, which is never started as a whole: a host would start its services one after the other, in the order they were added.</summary>
internal sealed class ShopHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Dictionary<string, IHostedService> services;

    /// <summary>Makes the host. Nothing runs.</summary>
    /// <param name="shop">The services.</param>
    /// <param name="start">What the start of a service is.</param>
    public ShopHost(IEnumerable<Service> shop, Func<Service, CancellationToken, Task> start)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        foreach (var service in shop.Where(service => service.Name != Shop.Web))
        {
            builder.Services.AddSingleton<IHostedService>(new ShopService(service.Name, token => start(service, token)));
        }

        app = builder.Build();
        // the server is a hosted service too: the only one that is none of ours
        services = app.Services.GetServices<IHostedService>().ToDictionary(it => it is ShopService ours ? ours.Name : Shop.Web);
        app.MapGet("/", context => context.Response.WriteAsync($"The shop is open, {Running} services run behind it."));
        Log = new();
    }

    /// <summary>What happened to the services. Its clock begins when the host is made: making one is not what the sample is about.</summary>
    public StartupLog Log { get; }

    /// <summary>How many services run, the server not counted.</summary>
    public int Running => services.Values.OfType<ShopService>().Count(service => service.IsRunning);

    /// <summary>Where the server listens, once it does.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>Starts one service.</summary>
    public async Task<Started> StartAsync(string name, CancellationToken token)
    {
        // A background service ends when the token of its start is cancelled, however long after. So that is not the token of the run: it would end all
        // services of a cancelled run at once, where they are to be stopped the last first. This one has ended with the start.
        using var starting = CancellationTokenSource.CreateLinkedTokenSource(token);
        var from = Log.Write(Step.Starting, name);
        await services[name].StartAsync(starting.Token);
        return new(from, Log.Write(Step.Started, name));
    }

    /// <summary>Stops what was started, the last first. What did not get to the end of its start may have something to stop, too.</summary>
    public async Task StopAsync()
    {
        foreach (var name in Log.Of(Step.Starting).Except(Log.Of(Step.Stopped)).Reverse())
        {
            await services[name].StopAsync(CancellationToken.None);
            Log.Write(Step.Stopped, name);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await app.DisposeAsync();
    }
}

using System.Net;
using System.Net.Sockets;
using AnyOrder;
using AnyOrder.Orleans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
#pragma warning disable IDE0005 // whoever has the package alone has no usings of Orleans that are implicit
using Orleans;
#pragma warning restore IDE0005
using Xunit;
using static AnyOrder.Programs;

namespace MyTests;

/// <summary>The code of the readme of the package, in a namespace of its own as a user's is.</summary>
public class PackageReadmeTests
{
    [Fact]
    public async Task A_silo_and_its_client_are_one_process()
    {
        string[] args = [$"{FreePort()}"];

        Family<int, int> Square = Name.Family<int, int>("square");
        Name<int> Sum = Name.Of<int>("sum");

        // every silo builds the loop for itself, from the arguments of the run
        Loop Squares(string count) => Loop.Empty
            .Rule(Square, number => Pure(number * number))
            .Define(Sum, from squares in GetAll([.. Enumerable.Range(1, int.Parse(count)).Select(number => Square[number])]) select squares.Sum());

        int port = args is [var given] ? int.Parse(given) : 11_111;
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Services.AddAnyOrderLoop("squares", Squares);
        builder.AddAnyOrderSilo(new() { SiloPort = port, Primary = new(IPAddress.Loopback, port) });
        using IHost silo = builder.Build();
        await silo.StartAsync();

        IClusterClient client = silo.Services.GetRequiredService<IClusterClient>();
        ClusterOutcome outcome = await client.RunAsync("squares", "monday", "100");
        Console.WriteLine($"{outcome.Status}: {await outcome.GetAsync(Sum)}"); // Resolved: 338350
        Console.WriteLine(await outcome.ExplainAsync());

        Assert.Equal((Status.Resolved, 338_350), (outcome.Status, await outcome.GetAsync(Sum)));
        Assert.Equal(Squares("100").Run().Explain(), await outcome.ExplainAsync());
        await silo.StopAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

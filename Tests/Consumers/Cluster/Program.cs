// A silo and its client in one process: a run, and one that is stuck, with the reports of runs in one place.
using System.Net;
using System.Net.Sockets;
using AnyOrder;
using AnyOrder.Orleans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans;
using static AnyOrder.Programs;

Family<int, int> Square = Name.Family<int, int>("square");
Name<int> Bonus = Name.Of<int>("bonus");
Name<int> Sum = Name.Of<int>("sum");

Loop Squares(string count) =>
    Loop.Empty.Rule(Square, number => Pure(number * number), "Squares.cs", 1)
        .Define(Sum, from squares in GetAll([.. Enumerable.Range(1, int.Parse(count)).Select(number => Square[number])]) select squares.Sum(), "Squares.cs", 2);

Loop Lacking(string count) => Squares(count).Add("raise", from sum in Get(Sum) from bonus in Get(Bonus) select sum + bonus, "Squares.cs", 3);

int port = FreePort();
HostApplicationBuilder builder = Host.CreateApplicationBuilder();
builder.Logging.ClearProviders();
builder.Services.AddAnyOrderLoop("squares", Squares).AddAnyOrderLoop("lacking", Lacking);
builder.AddAnyOrderSilo(new() { SiloPort = port, Primary = new(IPAddress.Loopback, port) });

using (IHost silo = builder.Build())
{
    await silo.StartAsync();
    IClusterClient client = silo.Services.GetRequiredService<IClusterClient>();

    ClusterOutcome squares = await client.RunAsync("squares", "monday", "100");
    Console.WriteLine($"{squares.Status}: {await squares.GetAsync(Sum)}");
    Console.WriteLine($"the report of a run in one place: {await squares.ExplainAsync() == Squares("100").Run().Explain()}");

    ClusterOutcome lacking = await client.RunAsync("lacking", "tuesday", "100");
    Console.WriteLine($"{lacking.Status}: {await lacking.GetAsync(Sum)}");
    Console.WriteLine(await lacking.ExplainAsync());
    Console.WriteLine($"the report of a run in one place: {await lacking.ExplainAsync() == Lacking("100").Run().Explain()}");

    await silo.StopAsync();
}

Console.WriteLine(new NpgsqlConnection());

static int FreePort()
{
    using TcpListener listener = new(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}

namespace Npgsql
{
    // what the journal reaches its database by is not visible here: were it, this name would be taken (CS0436)
    internal sealed record NpgsqlConnection;
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AnyOrder.Orleans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnyOrder.Benchmarks.Simulation;

/// <summary>What it costs to say one item to a partition: of the same silo, and of another one. Two silos, in one process and over loopback.</summary>
internal static class CallMeter
{
    private const string Key = "nothing";
    private const int Count = 16;
    private const int Calls = 20_000;
    private const int AtOnce = 64;

    public static IEnumerable<Measured> Measure() => MeasureAsync().GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<Measured>> MeasureAsync()
    {
        int port = FreePort();
        using IHost first = await StartAsync(port, port);
        using IHost second = await StartAsync(FreePort(), port);
        IGrainFactory factory = first.Services.GetRequiredService<IGrainFactory>();
        RunDescription run = new() { RunId = "calls", Key = Key, Arguments = "", Count = Count };
        // the second attempt, so that what is said of the first one counts for nothing
        Instruction begin = new() { Attempt = 2, IsInStep = false, Number = 0, Order = OrderKind.None, Epoch = 0, EpochsVersion = 1, Epochs = new long[Count] };
        IManagementGrain management = factory.GetGrain<IManagementGrain>(0);
        SiloAddress here = first.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress;
        List<(IPartitionGrain Grain, bool IsNear)> partitions = [];
        for (int i = 0; i < Count; i++)
        {
            IPartitionGrain grain = factory.GetGrain<IPartitionGrain>(i, run.RunId, null);
            Report report = await grain.TellAsync(run, begin);
            await grain.TellAsync(run, begin with { Epoch = report.Epoch });
            partitions.Add((grain, here.Equals(await management.GetActivationAddress(grain))));
        }

        List<Measured> measured = [];
        foreach (bool isNear in new[] { true, false })
        {
            IPartitionGrain grain = partitions.First(one => one.IsNear == isNear).Grain;
            string where = isNear ? "the same silo" : "another silo";
            await SayAsync(grain, 1, Calls);
            (double alone, double aloneCpu) = await SayAsync(grain, 1, Calls / 4);
            (double together, double cpu) = await SayAsync(grain, AtOnce, Calls);
            measured.Add(Measured.Microseconds($"a batch of one item to {where}, one at a time: until it is taken", alone));
            measured.Add(Measured.Microseconds($"a batch of one item to {where}, one at a time: processor, both sides", aloneCpu));
            measured.Add(Measured.Microseconds($"a batch of one item to {where}, {AtOnce} at a time: one every", together));
            measured.Add(Measured.Microseconds($"a batch of one item to {where}, {AtOnce} at a time: processor, both sides", cpu));
        }

        await second.StopAsync();
        await first.StopAsync();
        return measured;
    }

    private static async Task<(double Time, double Processor)> SayAsync(IPartitionGrain grain, int atOnce, int calls)
    {
        Item[] items = [new() { Kind = ItemKind.Demand, Name = "node/1", Family = "node", Codec = "int64/1", Generation = 3 }];
        TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
        long begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, atOnce)
                .Select(async _ =>
                {
                    for (int i = 0; i < calls / atOnce; i++)
                    {
                        await grain.TakeAsync(0, 1, items);
                    }
                })
        );
        return (Stopwatch.GetElapsedTime(begin).TotalMicroseconds / calls, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMicroseconds / calls);
    }

    private static async Task<IHost> StartAsync(int port, int primary)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddAnyOrderLoop(Key, _ => Loop.Empty);
        builder.AddAnyOrderSilo(new() { SiloPort = port, Primary = new IPEndPoint(IPAddress.Loopback, primary) });
        IHost host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

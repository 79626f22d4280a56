using System.CommandLine;
using System.Diagnostics;
using AnyOrder.Benchmarks.Cluster;
using AnyOrder.Orleans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Spectre.Console;

namespace AnyOrder.Benchmarks;

/// <summary>How many programs a cluster on this machine runs in a second: silos in processes of their own, and a client.</summary>
internal static class ClusterCommand
{
    public static Command Make(TextWriter output)
    {
        Option<string?> postgres = new("--postgres") { Description = "Keep the runs in this database: a connection string of Npgsql" };
        Option<int> silos = new("--silos") { Description = "Silos", DefaultValueFactory = _ => 3 };
        Option<int> port = new("--port") { Description = "The first of the ports that the silos take, two each", DefaultValueFactory = _ => 11_500 };
        Option<int> rounds = new("--rounds") { Description = "Rounds after the warm-up", DefaultValueFactory = _ => 3 };
        Option<string[]> graphs = new("--graph") { Description = "NAME:PROGRAMS", DefaultValueFactory = _ => ["tree:100001", "chain:20000", "claims:50000"] };
        Option<bool> markdown = new("--markdown") { Description = "Print the table as Markdown" };
        Command command = new("cluster", "How many programs a second a cluster on this machine runs") { postgres, silos, port, rounds, graphs, markdown };
        command.SetAction(
            async (parsed, _) =>
                await RunAsync(
                    [.. Enumerable.Range(0, parsed.GetValue(silos)).Select(i => parsed.GetValue(port) + (2 * i))],
                    parsed.GetValue(postgres),
                    [.. parsed.GetValue(graphs)!.Select(graph => graph.Replace(':', ' '))],
                    parsed.GetValue(rounds),
                    TableConsole.Of(parsed.GetValue(markdown), output),
                    parsed.GetValue(markdown)
                )
        );
        return command;
    }

    /// <summary>What a child process of it is started by.</summary>
    public static Command MakeSilo()
    {
        Argument<int> port = new("PORT");
        Argument<int> primary = new("PRIMARY");
        Argument<string?> postgres = new("POSTGRES") { Arity = ArgumentArity.ZeroOrOne };
        Command command = new("silo", "Is a silo") { port, primary, postgres };
        command.Hidden = true;
        command.SetAction((parsed, _) => BenchmarkSilo.BeAsync(parsed.GetValue(port), parsed.GetValue(primary), parsed.GetValue(postgres)));
        return command;
    }

    private static async Task RunAsync(IReadOnlyList<int> ports, string? postgres, IReadOnlyList<string> graphs, int rounds, IAnsiConsole console, bool markdown)
    {
        Table table = new Table().Border(markdown ? TableBorder.Markdown : TableBorder.Rounded);
        table.AddColumns("graph", "kept", "s", "programs/s", "of which the slowest round", "the fastest");
        foreach (string graph in graphs)
        {
            // fresh ones: silos remember for a while what runs came to
            List<BenchmarkSilo> silos = [.. ports.Select(port => BenchmarkSilo.Start(port, ports[0], postgres))];
            try
            {
                using IHost host = await BenchmarkSilo.ConnectAsync(ports);
                double[] seconds = await TimeAsync(host.Services.GetRequiredService<IClusterClient>(), graph, rounds);
                int size = BenchmarkSilo.Graph(graph).Names.Count;
                double median = seconds[rounds / 2];
                table.AddRow(graph, postgres is null ? "nowhere" : "on PostgreSQL", $"{median:N2}", $"{size / median:N0}", $"{size / seconds[^1]:N0}", $"{size / seconds[0]:N0}");
            }
            finally
            {
                silos.ForEach(silo => silo.Dispose());
            }
        }

        console.Write(table);
    }

    private static async Task<double[]> TimeAsync(IClusterClient client, string graph, int rounds)
    {
        // the first is the warm-up
        await TimeAsync(client, graph);
        double[] seconds = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            seconds[round] = await TimeAsync(client, graph);
        }

        Array.Sort(seconds);
        return seconds;
    }

    private static async Task<double> TimeAsync(IClusterClient client, string graph)
    {
        long begin = Stopwatch.GetTimestamp();
        ClusterOutcome outcome = await client.RunAsync(BenchmarkSilo.Key, $"{graph} {Guid.NewGuid():N}", graph, new() { Codecs = Simulation.SimulatedGraph.Options.Codecs });
        double seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        Simulation.SimulatedGraph expected = BenchmarkSilo.Graph(graph);
        long value = await (await outcome.EnsureResolvedAsync()).GetAsync(expected.Names[^1]);
        return value == expected.Expected[^1] ? seconds : throw new InvalidOperationException($"{graph} came to {value}, and not to {expected.Expected[^1]}.");
    }
}

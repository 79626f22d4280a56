using System.CommandLine;
using AnyOrder.Benchmarks.Simulation;

namespace AnyOrder.Benchmarks;

/// <summary>The command line of the simulation.</summary>
internal static class SimulateOptions
{
    public static Command Make(TextWriter output)
    {
        Option<string?> graph = new("--graph") { Description = "Only this graph" };
        graph.AcceptOnlyFromAmong([.. SimulatedGraph.All]);
        Option<int?> size = new("--size") { Description = "Programs" };
        Option<int?> silos = new("--silos") { Description = "Only a cluster of so many silos" };
        Option<int> cores = new("--cores") { Description = "Cores of a silo", DefaultValueFactory = _ => 4 };
        Option<int> partitions = new("--partitions") { Description = "Partitions, with --silos", DefaultValueFactory = _ => 16 };
        Option<double> work = new("--work") { Description = "Microseconds that each program works, with --silos" };
        Option<bool> unkept = new("--no-journal") { Description = "Keep the run nowhere" };
        Option<bool> byHash = new("--by-hash") { Description = "Put partitions by lot, as a cluster does by their hash, and not the same number in each silo" };
        Option<string[]> cost = new("--cost") { Description = $"NAME=MICROSECONDS in place of what was measured: {CostOption.Known}" };
        cost.Validators.Add(result =>
        {
            try
            {
                CostOption.Replace(new(), result.Tokens.Select(token => token.Value));
            }
            catch (ArgumentException exception)
            {
                result.AddError(exception.Message);
            }
        });
        Option<bool> measure = new("--measure") { Description = "Measure the costs on this machine, and simulate nothing" };
        Option<string?> postgres = new("--postgres") { Description = "With --measure: a database, by a connection string of Npgsql" };
        Option<bool> markdown = new("--markdown") { Description = "Print the tables as Markdown" };
        Command command = new("simulate", "Simulates clusters of several sizes, with real partitions and in virtual time")
        {
            graph, size, silos, cores, partitions, work, unkept, byHash, cost, measure, postgres, markdown,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(measure))
            {
                MeasureCommand.Run(parsed.GetValue(size) ?? 200_001, parsed.GetValue(postgres), parsed.GetValue(markdown), output);
                return;
            }

            string[] graphs = parsed.GetValue(graph) is { } one ? [one] : [.. SimulatedGraph.All];
            Setting setting = new(parsed.GetValue(silos) ?? 1, parsed.GetValue(cores), parsed.GetValue(partitions), parsed.GetValue(work), !parsed.GetValue(unkept), !parsed.GetValue(byHash));
            IEnumerable<Scaling> scalings = parsed.GetValue(silos) is null
                ? Scaling.All(graphs, parsed.GetValue(size), setting)
                : graphs.Select(name => Scaling.One(SimulatedGraph.Of(name, parsed.GetValue(size) ?? Scaling.UsualOf(name)), setting));
            SimulateCommand.Run(scalings, CostOption.Replace(new(), parsed.GetValue(cost) ?? []), parsed.GetValue(markdown), output);
        });
        return command;
    }
}

using System.CommandLine;
using BenchmarkDotNet.Running;

namespace AnyOrder.Benchmarks;

/// <summary>The comparison with peers, its check, the simulation of clusters, and micro benchmarks.</summary>
public static class App
{
    private static readonly string[] OwnWords = ["compare", "check", "durable", "cluster", "silo", "simulate", "one", "-h", "--help", "-?"];

    public static int Main(string[] args)
    {
        if (args is [] || OwnWords.Contains(args[0]))
        {
            return Commands(Console.Out).Parse(args is [] ? ["--help"] : args).Invoke();
        }

        BenchmarkSwitcher.FromAssembly(typeof(App).Assembly).Run(args);
        return 0;
    }

    private static RootCommand Commands(TextWriter output) =>
        new("Benchmarks of AnyOrder. Any other arguments are BenchmarkDotNet's: --filter '*' runs all micro benchmarks.")
        {
            Compare(output),
            Check(output),
            Durable(output),
            ClusterCommand.Make(output),
            ClusterCommand.MakeSilo(),
            SimulateOptions.Make(output),
            One(output),
        };

    private static Command Compare(TextWriter output)
    {
        Option<string?> work = new("--work") { Description = "Only this workload" };
        work.AcceptOnlyFromAmong([.. Workloads.Names]);
        Option<int?> size = new("--size") { Description = "Programs (short: runs) in a workload" };
        Option<int?> rounds = new("--rounds") { Description = "Rounds after the warm-up" };
        Option<bool> markdown = new("--markdown") { Description = "Print the tables as Markdown" };
        size.Validators.Add(result => AtLeast(10, size, result));
        rounds.Validators.Add(result => AtLeast(1, rounds, result));
        Command command = new("compare", "Compares AnyOrder with its peers") { work, size, rounds, markdown };
        command.SetAction(parsed =>
            CompareCommand.Run(
                Plan.Of(parsed.GetValue(work), parsed.GetValue(size), parsed.GetValue(rounds)),
                parsed.GetValue(markdown),
                output
            ));
        return command;
    }

    private static Command Check(TextWriter output)
    {
        Command command = new("check", "Whether every runner and every simulated cluster gives the right values");
        command.SetAction(_ => CheckCommand.Run(output));
        return command;
    }

    private static Command Durable(TextWriter output)
    {
        Option<int> size = new("--size") { Description = "Programs in a run", DefaultValueFactory = _ => Workloads.Large };
        Option<int> rounds = new("--rounds") { Description = "Rounds after the warm-up", DefaultValueFactory = _ => 3 };
        Command command = new("durable", "What it costs to keep a run in a journal, and to go on with it") { size, rounds };
        command.SetAction(parsed => DurableCommand.Run(parsed.GetValue(size), parsed.GetValue(rounds), output));
        return command;
    }

    // what ChildProcess starts
    private static Command One(TextWriter output)
    {
        Argument<string> work = new("WORK");
        Argument<int> size = new("SIZE");
        Argument<string> runner = new("RUNNER");
        Argument<int> rounds = new("ROUNDS");
        Command command = new("one", "Measures one runner") { work, size, runner, rounds };
        command.Hidden = true;
        command.SetAction(parsed =>
            output.WriteLine(
                SingleRun.Print(
                    Comparison.Alone(
                        parsed.GetRequiredValue(work),
                        parsed.GetValue(size),
                        parsed.GetRequiredValue(runner),
                        parsed.GetValue(rounds)
                    )
                )
            ));
        return command;
    }

    private static void AtLeast(int least, Option<int?> option, System.CommandLine.Parsing.OptionResult result)
    {
        if (result.GetValue(option) < least)
        {
            result.AddError($"{option.Name} is at least {least}.");
        }
    }
}

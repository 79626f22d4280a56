using System.CommandLine;

namespace AnyOrder.Samples;

/// <summary>The samples, as sub-commands of one command line.</summary>
public static class App
{
    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>Runs a command line. The exit code is 0 when everything went well.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error) =>
        Commands(output).Parse(args).Invoke(new() { Output = output, Error = error });

    private static RootCommand Commands(TextWriter output)
    {
        Command seed = new("seed", "Two programs that need each other's values, in either order");
        seed.SetAction(_ => SeedSample.Run(output));

        RootCommand root = new("Samples of AnyOrder. Without a command, all of them run.") { seed };
        root.SetAction(_ => SeedSample.Run(output));
        return root;
    }
}

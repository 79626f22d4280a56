using System.CommandLine;

namespace AnyOrder.Samples;

/// <summary>The samples, as sub-commands of one command line.</summary>
public static class App
{
    public static int Main(string[] args) => Run(args, Console.Out, Console.Error);

    /// <summary>Runs a command line. The exit code is 0 when everything went well.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error) =>
        Commands(output, error).Parse(args).Invoke(new() { Output = output, Error = error });

    private static RootCommand Commands(TextWriter output, TextWriter error)
    {
        Command seed = new("seed", "Two programs that need each other's values, in either order");
        seed.SetAction(_ => SeedSample.Run(output));

        Argument<string> file = new("FILE") { Description = "An .ini or .json file" };
        Command settings = new("settings", "A configuration file whose values refer to each other as ${Section:Key}") { file };
        settings.SetAction(parsed => SettingsSample.Run(parsed.GetRequiredValue(file), output, error));

        RootCommand root = new("Samples of AnyOrder. Without a command, all of them run.") { seed, settings };
        root.SetAction(_ =>
        {
            SeedSample.Run(output);
            output.WriteLine();
            return SettingsSample.Run(SettingsSample.Shipped, output, error);
        });
        return root;
    }
}

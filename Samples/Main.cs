using System.CommandLine;
using AnyOrder.Samples.Blogs;
using AnyOrder.Samples.Cluster;
using AnyOrder.Samples.Import;
using AnyOrder.Samples.Sheets;
using AnyOrder.Samples.Startup;

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
        Option<bool> byAwait = new("--await") { Description = "The programs written as async methods, not as queries" };
        Command seed = new("seed", "Two programs that need each other's values, in either order") { byAwait };
        seed.SetAction(parsed => SeedSample.Run(output, parsed.GetValue(byAwait)));

        Argument<string> file = new("FILE") { Description = "An .ini or .json file" };
        Command settings = new("settings", "A configuration file whose values refer to each other as ${Section:Key}") { file };
        settings.SetAction(parsed => SettingsSample.Run(parsed.GetRequiredValue(file), output, error));

        Argument<string> broken = new("FILE") { Description = "An .ini or .json file" };
        Option<FileInfo?> page = new("--html") { Description = "Where to write the run as a page" };
        Command why = new("why", "Why the settings of a file cannot be resolved") { broken, page };
        why.SetAction(parsed => WhySample.Run(parsed.GetRequiredValue(broken), parsed.GetValue(page), output, error));

        Command sheet = SheetCommand.Make(output, error);
        Command scale = SheetCommand.MakeScale(output);
        Command startup = StartupCommand.Make(output, error);

        Command blog = new("blog", "A thousand posts rendered with four statements, by one program per post");
        blog.SetAction((_, token) => BlogSample.RunAsync(output, Path.GetTempPath(), token));

        Command import = ImportCommand.Make(output, error);
        Command cluster = ClusterCommand.Make(output);

        RootCommand root = new("Samples of AnyOrder. Without a command, the first four run.") { seed, settings, why, sheet, scale, blog, startup, import, cluster };
        root.SetAction(_ =>
        {
            SeedSample.Run(output);
            output.WriteLine();
            int code = SettingsSample.Run(SettingsSample.Shipped, output, error);
            output.WriteLine();
            output.WriteLine("And why the settings of another file cannot be resolved:");
            output.WriteLine();
            WhySample.Run(WhySample.Shipped, null, output, error);
            output.WriteLine();
            output.WriteLine("And one cell of a spreadsheet, in the order of the file and in twenty others:");
            output.WriteLine();
            SheetSample.Run(new(SheetSample.Shipped, Cell: "B46", Shuffles: 20), output, error);
            return code;
        });
        return root;
    }
}

using System.CommandLine;

namespace AnyOrder.Samples.Startup;

/// <summary>The command line of the shop.</summary>
public static class StartupCommand
{
    public static Command Make(TextWriter output, TextWriter error)
    {
        Option<bool> broken = new("--broken") { Description = "With two services that need each other" };
        Option<bool> graph = new("--graph") { Description = "Only print what needs what, as tsort reads it" };
        Command command = new("startup", "The services of a web shop, each started when those it needs are ready") { broken, graph };
        command.SetAction(
            async (parsed, token) =>
            {
                if (!parsed.GetValue(graph))
                {
                    return await StartupSample.RunAsync(parsed.GetValue(broken), output, error, token);
                }

                StartupSample.PrintGraph(parsed.GetValue(broken), output);
                return 0;
            }
        );
        return command;
    }
}

using AnyOrder.Samples;

namespace AnyOrder.Tests.Samples;

/// <summary>What a command line of the samples did.</summary>
internal sealed record SampleRun(int ExitCode, string Output, string Error)
{
    public static SampleRun Of(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int exitCode = App.Run(args, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>A file that comes with the samples.</summary>
    public static string Shipped(string file) => Path.Combine(AppContext.BaseDirectory, "Settings", file);

    /// <summary>A file that comes with these tests.</summary>
    public static string Data(string file) => Path.Combine(AppContext.BaseDirectory, "Data", file);
}

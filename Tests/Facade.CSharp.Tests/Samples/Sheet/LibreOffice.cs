using System.Diagnostics;
using Xunit;

namespace AnyOrder.Tests.Samples.Sheets;

/// <summary>A spreadsheet that others wrote, to compare with.</summary>
internal static class LibreOffice
{
    private const string Csv = "44,34,76,1,,0,false,true,false,false,false,-1";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Whether the version is here that formulas are written after: in corners, others may differ.</summary>
    public static bool IsHere { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "soffice")))
        && Output("--version").StartsWith("LibreOffice 7.4", StringComparison.Ordinal);

    /// <summary>Computes sheets in one call. The values of <c>x.csv</c> are in <c>x-x.csv</c> of the other folder.</summary>
    public static void Compute(IEnumerable<string> files, string folder) => Output([.. Arguments(files, folder)]);

    private static string Output(params string[] arguments)
    {
        ProcessStartInfo start = new("soffice")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("soffice did not end");
        }

        Assert.True(process.ExitCode == 0, output.Result + error.Result);
        return output.Result;
    }

    // a profile of its own, so that it starts beside a soffice that runs already
    private static IEnumerable<string> Arguments(IEnumerable<string> files, string folder) =>
        [
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}",
            "--headless",
            $"--infilter=CSV:{Csv},true",
            "--convert-to",
            $"csv:Text - txt - csv (StarCalc):{Csv}",
            "--outdir",
            folder,
            .. files,
        ];
}

/// <summary>A fact that needs LibreOffice: skipped, and said to be, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute() => Skip = LibreOffice.IsHere ? null : "There is no LibreOffice 7.4 on this machine to compare with.";
}

using System.Diagnostics;
using AnyOrder.Samples;
using AnyOrder.Samples.Import;

namespace AnyOrder.Durable.Tests.Samples;

/// <summary>A folder with a small import in it.</summary>
internal sealed class ImportFolder : IDisposable
{
    public const string Run = "today";

    private readonly string _folder = Directory.CreateTempSubdirectory("anyorder-import").FullName;

    /// <summary>The journal of the import.</summary>
    public string Journal => Path.Combine(_folder, "import.db");

    /// <summary>The positions.</summary>
    public string Positions => $"{Journal}.csv";

    /// <summary>What the sources were asked for, part by part.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Asked =>
        [.. new AskedLog(new ImportSettings(Journal, Run, null).Asked).Read().Select(part => part.Keys.ToList())];

    /// <summary>What an import by a process of its own did, which may be killed.</summary>
    public (int ExitCode, string Output) Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Samples.dll") },
        };

        foreach (var argument in All(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();

        // not how long it may take, but that one which is not killed as it should be is no hang
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill();
            throw new TimeoutException($"The import did not end: {output.Result}");
        }

        return (process.ExitCode, output.Result.ReplaceLineEndings("\n"));
    }

    /// <summary>What an import within this process did.</summary>
    public (int ExitCode, string Output, string Error) Do(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        return (App.Run([.. All(arguments)], output, error), output.ToString(), error.ToString());
    }

    /// <summary>The keys that the journal has an answer for.</summary>
    public async Task<IReadOnlyList<string>> AnsweredAsync()
    {
        await using var run = await AnyOrder.Durable.Journal.Sqlite(Journal).OpenAsync(Run);
        var rows = await run.ReadAsync(0, int.MaxValue);
        return [.. rows.Where(row => row.Kind == RowKind.Answer).Select(row => row.Name!)];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IEnumerable<string> All(string[] arguments) =>
        arguments is ["durable", ..]
            ? ["import", .. arguments, "--journal", Journal]
            :
            [
                "import",
                .. arguments,
                "--journal",
                Journal,
                .. arguments.Contains("--delay") ? (string[])[] : ["--delay", "0"],
                .. File.Exists(Positions) ? (string[])[] : ["--rows", "1000"],
            ];
}

using System.Diagnostics;
using AnyOrder.Durable;
using Spectre.Console;

namespace AnyOrder.Samples.Import;

/// <summary>Values the positions of a day by slow sources, in a run that goes on where it stood when its process was killed.</summary>
internal static class ImportSample
{
    public static async Task<int> RunAsync(ImportSettings settings, TextWriter output, TextWriter error, CancellationToken token)
    {
        try
        {
            if (settings.Fresh)
            {
                settings.Delete();
            }

            return await RunAsync(settings, settings.ReadPositions(), output, error, token);
        }
        catch (Exception problem) when (problem is JournalException or RunMismatchException or ChangedCodeException or FormatException)
        {
            error.WriteLine(problem.Message);
            return 1;
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            error.WriteLine("Cancelled. The same command goes on.");
            return 1;
        }
    }

    private static async Task<int> RunAsync(
        ImportSettings settings,
        IReadOnlyList<Position> positions,
        TextWriter output,
        TextWriter error,
        CancellationToken token
    )
    {
        AskedLog log = new(settings.Asked);
        string[] books = [.. positions.Select(position => position.Book).Distinct().Order(StringComparer.Ordinal)];
        IReadOnlySet<string> needed = ImportLoop.Sources(positions);
        int left = needed.Except(log.Read().SelectMany(part => part.Keys)).Count();
        ImportTable.PrintBeginning(settings, positions.Count, needed.Count, left, output);

        // a part with nothing left to ask for dies of nothing
        int? last = settings.DieAt is { } share && left > 0 ? Math.Clamp((int)Math.Ceiling(share * left), 1, left) : null;
        // who dies closes the market before, and waits for what was asked for there: so no key is asked for in vain
        Market market = new(settings.Delay, log, settings.MidCall ? int.MaxValue : last ?? int.MaxValue);
        IJournal journal = Journal.Sqlite(settings.Journal);
        if (last is { } answers)
        {
            journal = new DyingJournal(journal, answers, () => Die(log, output));
        }

        log.BeginPart();
        Outcome outcome = await ProgressBar.RunAsync(
            options => ImportLoop.Of(positions, market).RunDurableAsync(journal, settings.Run, ImportLoop.Kept(options), token),
            "valuing",
            // beside what is given: a value of each position, the books, the total, and what the sources say
            new(From: positions.Count, To: 2 * positions.Count + needed.Count + books.Length + 1),
            output
        );
        if (outcome.Status != Status.Resolved)
        {
            error.WriteReport(outcome);
            return 1;
        }

        ImportTable.Print(log.Read(), books, outcome, output);
        return !settings.Check || await CheckAsync(outcome, positions, output, token) ? 0 : 1;
    }

    /// <summary>Whether a run that nobody interrupts and no journal keeps comes to the same.</summary>
    private static async Task<bool> CheckAsync(Outcome outcome, IReadOnlyList<Position> positions, TextWriter output, CancellationToken token)
    {
        Outcome whole = await ImportLoop.Of(positions, new(TimeSpan.Zero)).RunAsync(cancellationToken: token);
        bool isSame = outcome.Equals(whole) && outcome.Explain() == whole.Explain();
        output.WriteLine();
        output.WriteLine($"A run that was never interrupted comes to {(isSame ? "the same outcome" : "ANOTHER OUTCOME")}.");
        return isSame;
    }

    private static void Die(AskedLog log, TextWriter output)
    {
        // the bar has hidden it, and will not be there to show it again
        AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) }).Cursor.Show();
        ImportTable.PrintDeath(log.Read()[^1], output);
        using var process = Process.GetCurrentProcess();
        process.Kill();
        throw new UnreachableException();
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using AnyOrder.Durable;

namespace AnyOrder.Samples.Import;

/// <summary>The command line of the import.</summary>
public static class ImportCommand
{
    public static Command Make(TextWriter output, TextWriter error)
    {
        Option<string> journal = new("--journal")
        {
            Description = "Where the run is kept; the positions, and what was asked for, are in files beside it",
            DefaultValueFactory = _ => ImportSettings.UsualJournal,
            Recursive = true,
        };
        Option<string> run = new("--run") { Description = "The id of the run", DefaultValueFactory = _ => ImportSettings.UsualRun };
        Option<int?> rows = new("--rows") { Description = "How many positions to make; 50,000 where there are none yet" };
        rows.Validators.Add(result => Refuse(result, result.GetValue(rows) < 1, "--rows is at least 1."));
        Option<int> delay = new("--delay") { Description = "How long a call takes, in milliseconds", DefaultValueFactory = _ => 40 };
        delay.Validators.Add(result => Refuse(result, result.GetValue(delay) < 0, "--delay is at least 0."));
        Option<double?> dieAt = new("--die-at")
        {
            Description = "Kill the process when this share, 0 to 1, of the keys still to be asked for is answered",
        };
        dieAt.Validators.Add(result => Refuse(result, result.GetValue(dieAt) is < 0 or > 1, "--die-at is a share: 0 to 1."));
        Option<bool> midCall = new("--mid-call") { Description = "Kill it though a call is under way, whose keys are then asked for again" };
        Option<bool> fresh = new("--fresh") { Description = "Delete the journal first, with all that is beside it" };
        Option<bool> check = new("--check") { Description = "Compare with a run that is not interrupted" };
        Command command = new("import", "Positions valued by slow sources, in a run that survives its process: try --die-at 0.5, and then without")
        {
            journal, run, rows, delay, dieAt, midCall, fresh, check, MakeDurable(journal, output, error),
        };
        command.SetAction(
            (parsed, token) =>
                ImportSample.RunAsync(
                    new(parsed.GetRequiredValue(journal), parsed.GetRequiredValue(run), parsed.GetValue(rows))
                    {
                        Delay = TimeSpan.FromMilliseconds(parsed.GetValue(delay)),
                        DieAt = parsed.GetValue(dieAt),
                        MidCall = parsed.GetValue(midCall),
                        Fresh = parsed.GetValue(fresh),
                        Check = parsed.GetValue(check),
                    },
                    output,
                    error,
                    token
                )
        );
        return command;
    }

    private static Command MakeDurable(Option<string> journal, TextWriter output, TextWriter error)
    {
        Argument<string[]> arguments = new("COMMAND")
        {
            Description = "runs, verify RUN, forget RUN NAME or adopt RUN",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Command command = new("durable", "What can be done with runs that are kept") { arguments };
        command.SetAction(
            async (parsed, token) =>
            {
                ImportSettings settings = new(parsed.GetRequiredValue(journal), ImportSettings.UsualRun, null);
                try
                {
                    return await DurableCommand.RunAsync(
                        parsed.GetValue(arguments) ?? [],
                        ImportLoop.Of(settings.ReadPositions(), new(TimeSpan.Zero)),
                        Journal.Sqlite(settings.Journal),
                        ImportLoop.Kept(new()),
                        output,
                        token
                    );
                }
                catch (FormatException problem)
                {
                    error.WriteLine(problem.Message);
                    return 1;
                }
            }
        );
        return command;
    }

    private static void Refuse(OptionResult result, bool isWrong, string why)
    {
        if (isWrong)
        {
            result.AddError(why);
        }
    }
}

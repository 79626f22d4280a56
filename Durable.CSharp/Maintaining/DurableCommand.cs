namespace AnyOrder.Durable;

/// <summary>A command line for the runs of one loop, to be made part of the program that runs it: only that has the code.</summary>
public static class DurableCommand
{
    private const string Usage = """
        usage: durable runs                lists the runs of the journal
               durable verify RUN          runs every program against the journal, and lists what would differ
               durable forget RUN NAME     forgets a name and everything that came of it
               durable adopt RUN           makes a run of other code a run of this one, if nothing differs

        """;

    /// <summary>Carries out one command.</summary>
    /// <param name="arguments">What stands behind <c>durable</c>: <c>runs</c>, <c>verify RUN</c>, <c>forget RUN NAME</c> or <c>adopt RUN</c>.</param>
    /// <param name="loop">The loop whose runs they are.</param>
    /// <param name="journal">Where they are kept.</param>
    /// <param name="options">As they are run.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="token">Cancels the command.</param>
    /// <returns>The exit code: 0 when it was done, 1 when programs differ or it could not be done, 2 when it is no command.</returns>
    public static Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        Loop loop,
        IJournal journal,
        DurableOptions options,
        TextWriter output,
        CancellationToken token = default
    ) => CarryOutAsync(arguments.NotNull(), loop.NotNull(), journal.NotNull(), options.NotNull(), output.NotNull(), token);

    private static async Task<int> CarryOutAsync(
        IReadOnlyList<string> arguments,
        Loop loop,
        IJournal journal,
        DurableOptions options,
        TextWriter output,
        CancellationToken token
    )
    {
        try
        {
            switch (arguments)
            {
                case ["runs"]:
                    foreach (var run in await journal.RunsAsync(token).ConfigureAwait(false))
                    {
                        await output.WriteLineAsync(run).ConfigureAwait(false);
                    }

                    return 0;
                case ["verify", var run]:
                    var verification = await loop.VerifyDurableAsync(journal, run, options, token).ConfigureAwait(false);
                    await output.WriteAsync(verification.Explain()).ConfigureAwait(false);
                    return verification.IsSame ? 0 : 1;
                case ["forget", var run, var name]:
                    var forgotten = await journal.ForgetAsync(run, name, token).ConfigureAwait(false);
                    await output
                        .WriteLineAsync($"forgot {string.Join(", ", forgotten.Names)}; runs again: {string.Join(", ", forgotten.Programs)}")
                        .ConfigureAwait(false);
                    return 0;
                case ["adopt", var run]:
                    await loop.AdoptDurableAsync(journal, run, options, token).ConfigureAwait(false);
                    await output.WriteLineAsync($"adopted {run}").ConfigureAwait(false);
                    return 0;
                default:
                    await output.WriteAsync(Usage).ConfigureAwait(false);
                    return 2;
            }
        }
        catch (Exception error) when (error is JournalException or ChangedCodeException or ArgumentException { ParamName: "key" or "runId" })
        {
            await output.WriteLineAsync(error.Message).ConfigureAwait(false);
            return 1;
        }
    }
}

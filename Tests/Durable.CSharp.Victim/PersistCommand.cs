using System.Globalization;

namespace AnyOrder.Durable.Victim;

/// <summary>Adds groups of rows until one is refused, says why, tries it again, and says why not.</summary>
internal sealed class PersistCommand : ICommand
{
    // one who is never refused is not to go on for ever
    private const int MostGroups = 200;

    public string Name => "persist";

    public string Usage => "file run seed";

    public async Task RunAsync(string[] arguments, Voice voice)
    {
        await using IJournalRun run = await Journal.Sqlite(arguments[0]).OpenAsync(arguments[1]);
        int refusals = 0;
        foreach (JournalRow[] group in new Story(int.Parse(arguments[2], CultureInfo.InvariantCulture)).Groups().Take(MostGroups))
        {
            while (!await TryAppendAsync(run, group, voice))
            {
                if (++refusals == 2)
                {
                    return;
                }
            }
        }
    }

    private static async Task<bool> TryAppendAsync(IJournalRun run, JournalRow[] group, Voice voice)
    {
        try
        {
            await run.AppendAsync(group);
            voice.Say(group[^1].Number);
            return true;
        }
        catch (JournalException exception)
        {
            voice.Say(exception.Message);
            return false;
        }
    }
}

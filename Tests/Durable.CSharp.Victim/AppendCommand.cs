using System.Globalization;

namespace AnyOrder.Durable.Victim;

/// <summary>Adds groups of rows to a run and says the number of the last row of each once it was acknowledged, until somebody ends it.</summary>
internal sealed class AppendCommand : ICommand
{
    public string Name => "append";

    public string Usage => "file run seed [unsynced] [checkpoint=pages] [until=row]";

    public async Task RunAsync(string[] arguments, Voice voice)
    {
        SqliteJournalOptions options = new() { Synced = !arguments.Contains("unsynced"), CheckpointPages = Number(arguments, "checkpoint=") };
        int? last = Number(arguments, "until=");
        await using IJournalRun run = await Journal.Sqlite(arguments[0], options).OpenAsync(arguments[1]);
        voice.Say(0);
        foreach (JournalRow[] group in new Story(int.Parse(arguments[2], CultureInfo.InvariantCulture)).Groups())
        {
            await run.AppendAsync(group);
            voice.Say(group[^1].Number);
            if (group[^1].Number >= last)
            {
                // whoever kills it now finds the same as every time
                await Task.Delay(Timeout.Infinite);
            }
        }
    }

    private static int? Number(string[] arguments, string word) =>
        arguments.FirstOrDefault(one => one.StartsWith(word, StringComparison.Ordinal)) is { } found ? int.Parse(found[word.Length..], CultureInfo.InvariantCulture) : null;
}

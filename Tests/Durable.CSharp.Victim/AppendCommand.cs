using System.Globalization;

namespace AnyOrder.Durable.Victim;

/// <summary>Adds groups of rows to a run and says the number of the last row of each once it was acknowledged, until somebody ends it.</summary>
internal sealed class AppendCommand : ICommand
{
    public string Name => "append";

    public string Usage => "file run seed [unsynced] [checkpoint=pages]";

    public async Task RunAsync(string[] arguments, Voice voice)
    {
        string? pages = arguments.FirstOrDefault(one => one.StartsWith("checkpoint=", StringComparison.Ordinal))?["checkpoint=".Length..];
        SqliteJournalOptions options = new()
        {
            Synced = !arguments.Contains("unsynced"),
            CheckpointPages = pages is null ? null : int.Parse(pages, CultureInfo.InvariantCulture),
        };
        await using IJournalRun run = await Journal.Sqlite(arguments[0], options).OpenAsync(arguments[1]);
        voice.Say(0);
        foreach (JournalRow[] group in new Story(int.Parse(arguments[2], CultureInfo.InvariantCulture)).Groups())
        {
            await run.AppendAsync(group);
            voice.Say(group[^1].Number);
        }
    }
}

namespace AnyOrder.Durable.Victim;

/// <summary>Has a run open until somebody ends it, or ends its input.</summary>
internal sealed class HoldCommand : ICommand
{
    public string Name => "hold";

    public string Usage => "file run";

    public async Task RunAsync(string[] arguments, Voice voice)
    {
        await using IJournalRun run = await Journal.Sqlite(arguments[0]).OpenAsync(arguments[1]);
        voice.Say("open");
        await Console.In.ReadToEndAsync();
    }
}

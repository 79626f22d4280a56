using System.Globalization;

namespace AnyOrder.Durable.Victim;

/// <summary>Runs an errand, and says what its sources are asked for, which rows were acknowledged, and what comes of it.</summary>
internal sealed class RunCommand : ICommand
{
    public string Name => "run";

    public string Usage => "file run seed";

    public async Task RunAsync(string[] arguments, Voice voice)
    {
        var journal = new ToldJournal(Journal.Sqlite(arguments[0]), voice);
        var loop = new Errand(int.Parse(arguments[2], CultureInfo.InvariantCulture), key => voice.Say($"asked {key}")).ToLoop();
        voice.Say("begun");
        var outcome = await loop.RunDurableAsync(journal, arguments[1]);
        voice.Say($"outcome {outcome.Status} {outcome.Generations} {outcome.GetHashCode()}");
    }
}

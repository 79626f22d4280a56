using System.Globalization;

namespace AnyOrder.Benchmarks;

/// <summary>What a process that measures one contestant tells its parent: a line for each round, and a last line of remarks.</summary>
public static class SingleRun
{
    private const string RemarkStart = "remarks: ";

    public static string Print(Trial trial) =>
        string.Join('\n', [.. trial.Rounds.Select(Line), RemarkStart + trial.Remarks]);

    public static (IReadOnlyList<Round> Rounds, string Remark) Parse(string text)
    {
        string[] lines = text.TrimEnd('\r', '\n').Split('\n');
        return ([.. lines[..^1].Select(RoundOf)], lines[^1][RemarkStart.Length..]);
    }

    private static string Line(Round round) =>
        string.Create(CultureInfo.InvariantCulture, $"{round.Time.Ticks} {round.Allocated} {round.Peak}");

    private static Round RoundOf(string line)
    {
        long[] parts = Array.ConvertAll(line.Split(' '), part => long.Parse(part, CultureInfo.InvariantCulture));
        return new(TimeSpan.FromTicks(parts[0]), parts[1], parts[2]);
    }
}

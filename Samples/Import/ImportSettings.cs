namespace AnyOrder.Samples.Import;

/// <summary>What an import is told, and where its files are.</summary>
/// <param name="Journal">The journal.</param>
/// <param name="Run">The id of the run in it.</param>
/// <param name="Rows">How many positions to make; null where there is a file of them, or as many as is usual.</param>
internal sealed record ImportSettings(string Journal, string Run, int? Rows)
{
    private const int UsualRows = 50_000;

    public static string UsualJournal { get; } = Path.Combine(Path.GetTempPath(), "anyorder-import", "import.db");

    public const string UsualRun = "today";

    /// <summary>How long a call of a source takes.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The share of the keys after which the process is killed; null where it is not.</summary>
    public double? DieAt { get; init; }

    /// <summary>Whether it is killed without regard to the call that is under way.</summary>
    public bool MidCall { get; init; }

    public bool Fresh { get; init; }

    public bool Check { get; init; }

    /// <summary>Where the positions are.</summary>
    public string Positions => $"{Journal}.csv";

    /// <summary>What the sources were asked for in this run. An id may hold what no file is called.</summary>
    public string Asked => $"{Journal}.{Uri.EscapeDataString(Run)}.asked";

    /// <summary>The positions; they are made where there are none, or where it is said how many.</summary>
    public IReadOnlyList<Position> ReadPositions()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Journal))!);
        if (Rows is not null || !File.Exists(Positions))
        {
            PositionFile.Write(Positions, Rows ?? UsualRows);
        }

        return PositionFile.Read(Positions);
    }

    /// <summary>Deletes what there is of all runs of the journal.</summary>
    public void Delete()
    {
        var (directory, file) = (Path.GetDirectoryName(Path.GetFullPath(Journal))!, Path.GetFileName(Journal));
        if (Directory.Exists(directory))
        {
            string[] logs = Directory.GetFiles(directory, $"{file}.*.asked");
            foreach (var path in logs.Concat([Journal, $"{Journal}-wal", $"{Journal}-shm", Positions]))
            {
                File.Delete(path);
            }
        }
    }
}

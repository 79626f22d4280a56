using Xunit;

namespace AnyOrder.Durable.Tests.Journals;

public class PowerCutTests
{
    private const string File = "run.db";

    [PowerCutTheory]
    [InlineData(1, 1, "checkpoint=1000")]
    [InlineData(2, 200, "checkpoint=1000")]
    [InlineData(3, 300, "checkpoint=4")]
    [InlineData(4, 500, "checkpoint=16")]
    public async Task What_was_acknowledged_is_there_after_the_power_went(int seed, long least, string checkpoints)
    {
        using PowerCut cut = new();
        long heard = Write(cut, least, "append", Path.Combine(cut.Watched, File), "run", $"{seed}", checkpoints);

        long found = await Witness.CountAsync(Path.Combine(cut.Survivors, File), "run", seed);
        Assert.True(found >= heard, $"{heard} rows were acknowledged, and {found} are there");
    }

    // the proof of the proof: what is not synced does not survive here. A checkpoint syncs, so the process stops at a certain row: what was lost would be chance otherwise
    [PowerCutTheory]
    [InlineData(5, 300, "checkpoint=1000")]
    [InlineData(6, 600, "checkpoint=16")]
    public async Task Rows_that_were_acknowledged_without_a_sync_are_found_missing(int seed, long least, string checkpoints)
    {
        using PowerCut cut = new();
        long heard = Write(cut, least, "append", Path.Combine(cut.Watched, File), "run", $"{seed}", "unsynced", checkpoints, $"until={least}");

        long found = await Witness.CountAsync(Path.Combine(cut.Survivors, File), "run", seed);
        Assert.True(found < heard, $"{heard} rows were acknowledged, and {found} are there");
    }

    // the system forgets what it could not write: the next sync would succeed, and say nothing of it
    [PowerCutTheory]
    [InlineData(15)]
    [InlineData(30)]
    public async Task A_run_takes_nothing_more_once_the_disk_has_lost_what_was_written(int failing)
    {
        using PowerCut cut = new();
        string path = Path.Combine(cut.Watched, File);
        cut.Variables["FAILING"] = $"{failing}";
        using VictimProcess victim = new(cut.Variables, "persist", path, "run", "9");
        long heard = 0;
        string line;
        while (long.TryParse(line = victim.Hear(), out long number))
        {
            heard = number;
        }

        Assert.Equal($"The journal of the run \"run\" in {path} cannot be written: SQLite says \"disk I/O error\" (1034). Look at the disk, and start the process anew.", line);
        Assert.StartsWith($"The journal of the run \"run\" in {path} cannot be written any more: the disk failed", victim.Hear(), StringComparison.Ordinal);
        victim.Kill();
        Assert.True(await Witness.CountAsync(Path.Combine(cut.Survivors, File), "run", 9) >= heard);
        Assert.True(await Witness.CountAsync(path, "run", 9) >= heard);
    }

    private static long Write(PowerCut cut, long least, params string[] arguments)
    {
        using VictimProcess victim = new(cut.Variables, arguments);
        victim.HearNumber(least);
        return victim.Kill(least);
    }
}

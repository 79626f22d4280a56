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

    // the proof of the proof: what is not synced does not survive here
    [PowerCutTheory]
    [InlineData(5, 300, "checkpoint=1000")]
    [InlineData(6, 600, "checkpoint=16")]
    public async Task Rows_that_were_acknowledged_without_a_sync_are_found_missing(int seed, long least, string checkpoints)
    {
        using PowerCut cut = new();
        long heard = Write(cut, least, "append", Path.Combine(cut.Watched, File), "run", $"{seed}", "unsynced", checkpoints);

        long found = await Witness.CountAsync(Path.Combine(cut.Survivors, File), "run", seed);
        Assert.True(found < heard, $"{heard} rows were acknowledged, and {found} are there");
    }

    private static long Write(PowerCut cut, long least, params string[] arguments)
    {
        using VictimProcess victim = new(cut.Environ, arguments);
        victim.HearNumber(least);
        return victim.Kill(least);
    }
}

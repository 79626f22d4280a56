using System.Globalization;
using Xunit;

namespace AnyOrder.Durable.Tests.Journals;

public class KillTests
{
    private const int MostRows = 1500;

    // ANYORDER_KILLS=200 for a night
    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("ANYORDER_KILLS") ?? "5", CultureInfo.InvariantCulture);

    [Fact]
    public async Task What_was_acknowledged_is_there_after_the_process_was_killed_and_nothing_by_halves()
    {
        for (int seed = 1; seed <= Rounds; seed++)
        {
            using TemporaryDirectory folder = new();
            string path = folder.File("run.db");
            long least = new Random(seed).Next(MostRows);
            string checkpoints = seed % 2 == 0 ? "checkpoint=4" : "checkpoint=1000";
            using VictimProcess victim = new(null, "append", path, "run", $"{seed}", checkpoints);
            victim.HearNumber(least);
            long heard = victim.Kill(least);

            long found = await Witness.CountAsync(path, "run", seed);
            Assert.True(found >= heard, $"seed {seed}: {heard} rows were acknowledged, and {found} are there");
        }
    }

    [Fact]
    public async Task A_run_goes_on_after_its_process_was_killed()
    {
        using TemporaryDirectory folder = new();
        string path = folder.File("run.db");
        using VictimProcess victim = new(null, "append", path, "run", "7");
        victim.HearNumber(100);
        victim.Kill();

        long found = await Witness.CountAsync(path, "run", 7);
        await using IJournalRun run = await Journal.Sqlite(path).OpenAsync("run");
        JournalRow next = new Victim.Story(7).Row(found + 1);
        await run.AppendAsync([next]);
        Assert.Equal(next, Assert.Single(await run.ReadAsync(found, 10)));
    }

    [Fact]
    public async Task A_run_is_locked_for_other_processes_until_its_own_is_killed()
    {
        using TemporaryDirectory folder = new();
        string path = folder.File("run.db");
        IJournal journal = Journal.Sqlite(path);
        using VictimProcess victim = new(null, "hold", path, "order 42");
        Assert.Equal("open", victim.Hear());

        JournalLockedException locked = await Assert.ThrowsAsync<JournalLockedException>(async () => await journal.OpenAsync("order 42"));
        Assert.StartsWith($"The journal of the run \"order 42\" in {path} is open already", locked.Message, StringComparison.Ordinal);
        Assert.Contains("order-42", locked.Message, StringComparison.Ordinal);
        await (await journal.OpenAsync("order 43")).DisposeAsync();

        victim.Kill();
        await (await journal.OpenAsync("order 42")).DisposeAsync();
    }

    [Fact]
    public async Task A_run_is_free_when_the_process_that_had_it_has_closed_it()
    {
        using TemporaryDirectory folder = new();
        string path = folder.File("run.db");
        using VictimProcess victim = new(null, "hold", path, "run");
        victim.Hear();
        victim.End();

        Assert.Equal([path], Directory.GetFiles(folder.Path));
        await (await Journal.Sqlite(path).OpenAsync("run")).DisposeAsync();
    }

    [Fact]
    public async Task Processes_write_runs_of_one_file_at_the_same_time()
    {
        using TemporaryDirectory folder = new();
        string path = folder.File("run.db");
        using VictimProcess first = new(null, "append", path, "run 1", "11", "checkpoint=4");
        using VictimProcess second = new(null, "append", path, "run 2", "12", "checkpoint=4");
        first.HearNumber(300);
        second.HearNumber(300);
        long heard = first.Kill(300);
        second.HearNumber(301);
        long heardOfSecond = second.Kill(301);

        Assert.True(await Witness.CountAsync(path, "run 1", 11) >= heard);
        Assert.True(await Witness.CountAsync(path, "run 2", 12) >= heardOfSecond);
        Assert.Equal(["run 1", "run 2"], await Journal.Sqlite(path).RunsAsync());
    }
}

using Xunit;

namespace AnyOrder.Durable.Tests.Samples;

/// <summary>What the sample of an import shows: a process is killed, and the next one goes on.</summary>
public class KilledImportTests(KilledImport import) : IClassFixture<KilledImport>
{
    [Fact]
    public void It_is_killed_half_way()
    {
        // by nothing that a process can do about it: 137 is 128 and SIGKILL
        Assert.Equal(OperatingSystem.IsWindows() ? -1 : 137, import.First.ExitCode);
        Assert.DoesNotContain("total", import.First.Output, StringComparison.Ordinal);
        // a call has some twenty keys
        Assert.InRange(import.Folder.Asked[0].Count, import.Worth.Keys.Count / 2, import.Worth.Keys.Count / 2 + 20);
    }

    [Fact]
    public void Both_parts_together_ask_for_each_key_once()
    {
        Assert.Equal(import.Worth.Keys, import.Folder.Asked.SelectMany(keys => keys).Order(StringComparer.Ordinal));
        Assert.Contains("each key once\n", import.Second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_part_that_went_on_prints_what_the_positions_are_worth()
    {
        Assert.Equal(0, import.Second.ExitCode);
        Assert.All(import.Worth.Lines, line => Assert.Contains(line, import.Second.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_outcome_is_that_of_a_run_that_was_not_interrupted() =>
        Assert.Contains("comes to the same outcome.\n", import.Second.Output, StringComparison.Ordinal);

    [Fact]
    public void A_part_after_the_end_asks_for_nothing_and_prints_the_same()
    {
        Assert.Equal(3, import.Folder.Asked.Count);
        Assert.Empty(import.Folder.Asked[2]);
        Assert.Equal(0, import.Third.ExitCode);
        Assert.All(import.Worth.Lines, line => Assert.Contains(line, import.Third.Output, StringComparison.Ordinal));
    }
}

using AnyOrder.Samples;
using Xunit;

namespace AnyOrder.Tests.Samples;

public class SettingsSampleTests
{
    [Theory]
    [InlineData("app.ini")]
    [InlineData("app.json")]
    public void The_shipped_settings_resolve_to_the_expected_text(string file)
    {
        string expected = File.ReadAllText(SampleRun.Data(file + ".expected")).ReplaceLineEndings("\n");
        Assert.Equal(new SampleRun(0, expected, ""), SampleRun.Of("settings", SampleRun.Shipped(file)));
    }

    [Theory]
    [InlineData("app.ini")]
    [InlineData("app.json")]
    [InlineData("broken-missing.ini")]
    [InlineData("broken-cycle.ini")]
    public void The_order_of_the_entries_changes_nothing_that_is_printed(string file)
    {
        IReadOnlyList<KeyValuePair<string, string>> settings = SettingsFile.Read(SampleRun.Shipped(file));
        string expected = Printed(settings);

        Assert.All(
            Enumerable.Range(0, 50),
            seed =>
            {
                KeyValuePair<string, string>[] shuffled = [.. settings];
                new Random(seed).Shuffle(shuffled);
                Assert.Equal(expected, Printed(shuffled));
            }
        );
    }

    [Fact]
    public void A_misspelt_key_is_named_with_those_who_need_it()
    {
        SampleRun run = SampleRun.Of("settings", SampleRun.Shipped("broken-missing.ini"));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("Database:Pasword", run.Error, StringComparison.Ordinal);
        Assert.Contains("Api:Connection", run.Error, StringComparison.Ordinal);
        Assert.Contains("Jobs:Backup", run.Error, StringComparison.Ordinal);
        Assert.Contains("(broken-missing.ini:4)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_member_of_a_cycle_is_named()
    {
        SampleRun run = SampleRun.Of("settings", SampleRun.Shipped("broken-cycle.ini"));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("Paths:Root", run.Error, StringComparison.Ordinal);
        Assert.Contains("Paths:Data", run.Error, StringComparison.Ordinal);
        Assert.Contains("Paths:Logs", run.Error, StringComparison.Ordinal);
        Assert.Contains("(broken-cycle.ini:4)", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("App:Name", run.Error, StringComparison.Ordinal);
    }

    private static string Printed(IReadOnlyCollection<KeyValuePair<string, string>> settings)
    {
        using StringWriter text = new();
        SettingsSample.Print(SettingsLoop.Of("settings", settings, new Dictionary<string, int>()).Run(), text, text);
        return text.ToString();
    }
}

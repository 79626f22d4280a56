using AnyOrder.Samples;
using Xunit;

namespace AnyOrder.Tests.Samples;

public class WhySampleTests
{
    [Fact]
    public void Why_says_which_reference_is_misspelt_where_and_what_was_meant() =>
        Assert.Equal(
            new SampleRun(
                1,
                """
                run is stuck after 1 generation: 2 names bound, 2 of 5 programs finished, 3 waiting, 1 cause
                  missing    Database:Pasword  needed by Api:Connection (broken-missing.ini:4), Jobs:Backup (broken-missing.ini:8)
                                               did you mean Database:Password (broken-missing.ini:12)?
                  waiting    1 more program    only because of these: Jobs:Connection (via Api:Connection)

                """.ReplaceLineEndings("\n"),
                ""
            ),
            SampleRun.Of("why", SampleRun.Shipped("broken-missing.ini"))
        );

    [Fact]
    public void Why_says_which_settings_are_made_of_each_other() =>
        Assert.Equal(
            new SampleRun(
                1,
                """
                run is stuck after 1 generation: 1 name bound, 1 of 5 programs finished, 4 waiting, 1 cause
                  cycle      Paths:Data -> Paths:Logs -> Paths:Root -> Paths:Data
                               Paths:Data (broken-cycle.ini:5) needs Paths:Logs
                               Paths:Logs (broken-cycle.ini:6) needs Paths:Root
                               Paths:Root (broken-cycle.ini:4) needs Paths:Data
                               needed by Paths:Archive (broken-cycle.ini:7)
                               break it: give one of these names a value that does not need the others

                """.ReplaceLineEndings("\n"),
                ""
            ),
            SampleRun.Of("why", SampleRun.Shipped("broken-cycle.ini"))
        );

    [Fact]
    public void Why_of_a_file_that_resolves_says_so() =>
        Assert.StartsWith("run is resolved", SampleRun.Of("why", SampleRun.Shipped("app.json")).Output, StringComparison.Ordinal);

    [Fact]
    public void Why_of_a_file_that_is_not_there_names_the_file()
    {
        SampleRun run = SampleRun.Of("why", "nowhere.ini");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("nowhere.ini: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_writes_the_page_it_is_asked_for()
    {
        string page = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.html");
        try
        {
            SampleRun run = SampleRun.Of("why", SampleRun.Shipped("broken-cycle.ini"), "--html", page);
            Assert.Contains(page, run.Output, StringComparison.Ordinal);
            Assert.Contains("Paths:Archive", File.ReadAllText(page), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(page);
        }
    }

    [Theory]
    [InlineData("run is stuck after 1 generation", "[bold]run is stuck after 1 generation[/]")]
    [InlineData("  missing    a[0]  needed by b", "  [red bold]missing[/]    [bold]a[[0]][/]  needed by b")]
    [InlineData("  cycle      a -> b -> a", "  [red bold]cycle[/]      [bold]a -> b -> a[/]")]
    [InlineData("                   needed by b", "                   needed by b")]
    public void A_report_in_colour_has_its_kinds_in_red(string line, string expected) =>
        Assert.Equal(expected, ReportWriter.Coloured(line));

    [Fact]
    public void Settings_know_their_lines_in_either_format()
    {
        Assert.Equal(11, SettingsLines.Of(SampleRun.Shipped("app.ini"))["app:name"]);

        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.json");
        try
        {
            File.WriteAllText(file, "\ufeff{\n  // comment\n  \"A\": { \"B\": \"1\",\n \"C\": [1,\n 2, { \"x\": 3 }],\n \"E\": 1 },\n  \"D\": 2\n}");
            Assert.Equal(
                [("A", 3), ("A:B", 3), ("A:C", 4), ("A:E", 6), ("D", 7)],
                SettingsLines.Of(file).OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => (line.Key, line.Value))
            );
        }
        finally
        {
            File.Delete(file);
        }
    }
}

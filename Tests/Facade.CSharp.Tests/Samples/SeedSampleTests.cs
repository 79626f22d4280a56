using Xunit;

namespace AnyOrder.Tests.Samples;

public class SeedSampleTests
{
    [Fact]
    public void Seed_prints_both_results_every_name_and_that_the_order_does_not_matter()
    {
        SampleRun run = SampleRun.Of("seed");
        Assert.Contains(
            """
              do_some_math       -> Done some math
              do_some_more_math  -> Done some more math, ended with: 7
              names              -> four = 4, one = 1, seven = 7, three = 3, two = 2
              in reverse order   -> the same outcome

            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Seed_ends_with_the_report_of_two_programs_that_wait_for_each_other()
    {
        string report = SampleRun.Of("seed").Output.Split("they wait for each other:")[1];
        Assert.Contains("run is stuck", report, StringComparison.Ordinal);
        Assert.Contains("cycle      seven -> three -> seven", report, StringComparison.Ordinal);
        Assert.Contains("seven is set by do_some_math (SeedSample.cs:", report, StringComparison.Ordinal);
        Assert.Contains("three is set by do_some_more_math (SeedSample.cs:", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Seed_by_await_prints_what_seed_prints() =>
        Assert.Equal(SampleRun.Of("seed"), SampleRun.Of("seed", "--await"));

    [Fact]
    public void Without_a_command_all_samples_run_one_after_the_other()
    {
        SampleRun seed = SampleRun.Of("seed");
        SampleRun settings = SampleRun.Of("settings", SampleRun.Shipped("app.ini"));
        SampleRun why = SampleRun.Of("why", SampleRun.Shipped("broken-missing.ini"));
        SampleRun all = SampleRun.Of();
        Assert.Equal((0, ""), (all.ExitCode, all.Error));
        Assert.StartsWith(seed.Output + "\n" + settings.Output, all.Output, StringComparison.Ordinal);
        Assert.Contains(why.Output, all.Output, StringComparison.Ordinal);
        Assert.EndsWith("19680\n20 orders, 1 distinct outcome, 1 distinct report\n", all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_names_every_command()
    {
        string help = SampleRun.Of("--help").Output;
        Assert.Contains("seed", help, StringComparison.Ordinal);
        Assert.Contains("settings <FILE>", help, StringComparison.Ordinal);
        Assert.Contains("why <FILE>", help, StringComparison.Ordinal);
        Assert.Contains("sheet <FILE>", help, StringComparison.Ordinal);
        Assert.Contains("blog ", help, StringComparison.Ordinal);
        Assert.Contains("startup", help, StringComparison.Ordinal);
    }
}

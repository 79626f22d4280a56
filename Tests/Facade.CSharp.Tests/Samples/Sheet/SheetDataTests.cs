using AnyOrder.Samples.Sheets;
using Xunit;

namespace AnyOrder.Tests.Samples.Sheets;

/// <summary>The sheets that come with the sample. What is expected of them is what LibreOffice computed: <c>Samples/Sheet/check-with-libreoffice.sh --update</c>.</summary>
public class SheetDataTests
{
    private static readonly string[] Names = ["mortgage", "household", "company", "gradebook"];

    public static TheoryData<string> Healthy => [.. Names];

    public static TheoryData<string> All => [.. Names, .. Names.Select(name => $"{name}-broken")];

    [Theory]
    [MemberData(nameof(All))]
    public void A_sheet_has_the_values_that_LibreOffice_computes(string name) =>
        Assert.Empty(SheetComparison.Differences(Recalculation.Of(Read(name)), Expected(name)));

    [Theory]
    [MemberData(nameof(Healthy))]
    public void A_healthy_sheet_is_resolved(string name) => Assert.True(Recalculation.Of(Read(name)).IsComplete);

    [Theory]
    [MemberData(nameof(All))]
    public void The_order_of_cells_does_not_matter(string name)
    {
        SampleRun run = SampleRun.Of("sheet", Data(name), "--output", Path.Combine(Path.GetTempPath(), $"{name}.csv"), "--shuffle", "5");
        Assert.Equal("5 orders, 1 distinct outcome, 1 distinct report\n", run.Output);
    }

    [Theory]
    [InlineData("mortgage-broken", "Milestone", "0.25", "0.2", "Paymemt", "Payment", "B10 -> B9 -> B10")]
    [InlineData("household-broken", "DepositRate", "0.02", "0.0175", "Expences", "Expenses", "B54 -> B56 -> B55 -> B54")]
    [InlineData("company-broken", "SaleMultiple", "5", "6.5", "Share", "Shares", "B75 -> B76 -> B75")]
    [InlineData("gradebook-broken", "PassMark", "50", "60", "Rooster", "Roster", "V26 -> V27 -> V26")]
    public void The_report_names_everything_that_is_wrong(
        string name,
        string repeated,
        string one,
        string other,
        string misspelt,
        string meant,
        string cycle
    )
    {
        SampleRun run = SampleRun.Of("sheet", Data(name), "--output", Path.Combine(Path.GetTempPath(), $"{name}-report.csv"));
        Assert.Equal(1, run.ExitCode);
        Assert.Matches($"conflict +{repeated} +claimed with different values\n +{one} by line .*\n +{other} by line ", run.Error);
        Assert.Matches($"missing +{misspelt} +needed by .*\n +did you mean {meant} ", run.Error);
        Assert.Matches($"cycle +{cycle} ", run.Error);
        Assert.Contains("3 causes", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_cell_is_computed_with_what_it_needs_and_nothing_else()
    {
        Recalculation result = Recalculation.Of(Read("mortgage"), Address.Parse("B6"));
        Assert.Equal("1312.66", result.Show(Address.Parse("B6")!.Value));
        // the two names its formula uses, the cells those stand for, and the question
        Assert.InRange(result.Outcomes[0].Programs.Count(program => program.Status.IsFinished), 2, 20);
    }

    [Fact]
    public void References_that_run_in_circles_are_no_cycle_when_nothing_that_is_evaluated_needs_itself()
    {
        Sheet sheet = new(
            "switch.csv",
            [new(new(0, 0), "TRUE", 1), new(new(1, 0), "=IF(A1,1,C1)", 1), new(new(2, 0), "=IF(A1,B1+1,2)", 1)],
            []
        );
        Recalculation result = Recalculation.Of(sheet);
        Assert.True(result.IsComplete);
        Assert.Equal("2", result.Show(new(2, 0)));
    }

    private static Sheet Read(string name) => SheetFile.Read(Data(name));

    private static string Data(string name) => Path.Combine(AppContext.BaseDirectory, "Sheet", "Data", $"{name}.csv");

    private static string Expected(string name) => Path.Combine(AppContext.BaseDirectory, "Sheet", "Expected", $"{name}.csv");
}

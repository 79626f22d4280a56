using AnyOrder.Tests.Samples;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests.Docs;

public class SheetPageTests
{
    private static readonly Name<bool> Fixed = Name.Of<bool>("fixed");
    private static readonly Name<decimal> Bonus = Name.Of<decimal>("bonus");
    private static readonly Name<decimal> Profit = Name.Of<decimal>("profit");

    [Fact]
    public void What_is_read_is_what_counts()
    {
        Loop loop = Loop.Empty
            .Given(Fixed, true)
            .Define(Bonus, from isFixed in Get(Fixed) from bonus in isFixed ? Pure(500m) : Get(Profit).Select(profit => profit / 10) select bonus)
            .Define(Profit, from isFixed in Get(Fixed) from profit in isFixed ? Get(Bonus).Select(bonus => 9000m - bonus) : Pure(9000m) select profit);
        Assert.Equal(8500m, loop.Run().Get(Profit));
    }

    [Fact]
    public void What_is_wrong()
    {
        string sheet = Path.Combine(AppContext.BaseDirectory, "Sheet", "Data", "company-broken.csv");
        SampleRun run = SampleRun.Of("sheet", sheet, "--output", Path.GetTempFileName());
        Assert.Equal(Markdown.Output("sheet-broken"), run.Error.Trim('\n'));
    }
}

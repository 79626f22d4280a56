using AnyOrder.Samples.Sheets;
using Xunit;

namespace AnyOrder.Tests.Samples.Sheets;

public sealed class SheetSampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sheet").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_table_shows_every_cell()
    {
        SampleRun run = SampleRun.Of("sheet", Written("1,=A1+B2\ntext,=Rate*2\n", "Rate = A1+0.5\n"));
        Assert.Equal(
            """
            ╭───┬──────┬───╮
            │   │ A    │ B │
            ├───┼──────┼───┤
            │ 1 │    1 │ 4 │
            │ 2 │ text │ 3 │
            ╰───┴──────┴───╯

            """.ReplaceLineEndings("\n"),
            run.Output
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void One_cell_is_printed_alone() =>
        Assert.Equal(new SampleRun(0, "3\n", ""), SampleRun.Of("sheet", Written("1,=A1+2\n=1/0,=C9\n"), "--cell", "$B$1"));

    [Fact]
    public void Values_are_written_as_they_would_be_read()
    {
        string output = Path.Combine(_folder, "out.csv");
        SampleRun run = SampleRun.Of("sheet", Written("\"a,b\",\"say \"\"x\"\"\"\n=A1&B1,=LEN(A2)\n"), "--output", output);
        Assert.Equal(new SampleRun(0, "", ""), run);
        Assert.Equal("\"a,b\",\"say \"\"x\"\"\"\n\"a,bsay \"\"x\"\"\",10\n", File.ReadAllText(output));
    }

    [Fact]
    public void Why_prints_the_report_of_a_sheet_that_is_well() =>
        Assert.EndsWith(
            "run is resolved after 1 generation: 2 names bound, 1 program finished\n",
            SampleRun.Of("sheet", Written("1,=A1\n"), "--why").Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_page_shows_the_run()
    {
        string page = Path.Combine(_folder, "run.html");
        SampleRun.Of("sheet", Written("=B1,=A1\n"), "--html", page);
        Assert.Contains("A1 -&gt; B1 -&gt; A1", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_are_named_by_cell()
    {
        string expected = Path.Combine(_folder, "expected.csv");
        File.WriteAllText(expected, "1,3\n2.0000000001,x\n");
        SampleRun run = SampleRun.Of("sheet", Written("1,=A1+1\n=1+1,x\n"), "--output", "/dev/null", "--compare", expected);
        Assert.Equal(new SampleRun(1, "B1: 2 here, 3 there\n4 cells, 1 different\n", ""), run);
    }

    [Theory]
    [InlineData("a\"b,1\n", "line 1: a field with a quote in it has to stand in quotes, and the quote twice")]
    public void What_is_wrong_with_a_file_is_said_with_the_line(string content, string problem)
    {
        string path = Written(content);
        Assert.Equal(new SampleRun(1, "", $"{path}: {problem}\n"), SampleRun.Of("sheet", path));
    }

    [Theory]
    [InlineData("Rate")]
    [InlineData("A1 = 5")]
    [InlineData("TRUE = 5")]
    [InlineData("two words = 5")]
    [InlineData("$x = 5")]
    public void What_is_wrong_with_names_is_said_with_the_line(string name) =>
        Assert.Contains(
            ": line 2 of sheet.names is no name: write Name = formula, ",
            SampleRun.Of("sheet", Written("1\n", $"# names\n{name}\n")).Error,
            StringComparison.Ordinal
        );

    [Fact]
    public void Names_are_inlined_whole_and_outside_of_quotes()
    {
        string inlined = Path.Combine(_folder, "inlined.csv");
        SampleRun.Of("sheet", Written("\"=IF(I,B,\"\"I\"\")\",=$B$1+Two\n", "I = 9\nB = 3\nTwo = I+1\n"), "--inline-names", inlined);
        Assert.Equal("\"=IF((9),(3),\"\"I\"\")\",=$B$1+((9)+1)\n", File.ReadAllText(inlined));
    }

    [Fact]
    public void A_negative_number_of_orders_is_refused() =>
        Assert.Contains("--shuffle is at least 0.", SampleRun.Of("sheet", Written("1\n"), "--shuffle", "-3").Error, StringComparison.Ordinal);

    [Fact]
    public void A_cell_that_is_none_is_said_to_be() =>
        Assert.EndsWith(": B is no cell: write one like B3\n", SampleRun.Of("sheet", Written("1\n"), "--cell", "B").Error, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_is_defined_more_than_once_means_nothing_however_its_definitions_differ()
    {
        // one of them uses another name, one cannot be read, and another name is as doubtful
        SampleRun run = SampleRun.Of("sheet", Written("=Rate,=Other,=Sound\n", "Rate = 1\nrate = Sound\nRate = 1+\nOther = Sound\nOther = 2\nSound = 3\n"));
        Assert.Contains("│ #NAME? │ #NAME? │ 3 │", run.Output, StringComparison.Ordinal);
        Assert.Matches("conflict +Other +claimed with different values\n +Sound by line 4 .*\n +2 by line 5 ", run.Error);
        Assert.Matches("conflict +Rate +claimed with different values\n +1 by line 1 .*\n +Sound by line 2 ", run.Error);
        Assert.Matches("faulted +line 3 .*column 5 is not what could stand there", run.Error);
    }

    [Fact]
    public void A_name_that_stands_for_itself_is_a_cycle()
    {
        SampleRun run = SampleRun.Of("sheet", Written("=There+1,=2\n", "Here = There*2\nThere = Here\n"));
        Assert.Contains("cycle      Here -> There -> Here", run.Error, StringComparison.Ordinal);
        Assert.Contains("│ Err:522 │ 2 │", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_100_000_cells_in_the_worst_order_does_not_touch_the_stack()
    {
        const int Length = 100_000;
        // each cell reads the one below it
        Cell[] cells = [.. Enumerable.Range(0, Length).Select(row => new Cell(new(0, row), row == Length - 1 ? "1" : $"=A{row + 2}+1", row + 1))];
        Assert.Equal("100000", Recalculation.Of(new("chain.csv", cells, [])).Show(new(0, 0)));
    }

    private string Written(string cells, string? names = null)
    {
        string path = Path.Combine(_folder, "sheet.csv");
        File.WriteAllText(path, cells);
        if (names is not null)
        {
            File.WriteAllText(Path.ChangeExtension(path, ".names"), names);
        }

        return path;
    }
}

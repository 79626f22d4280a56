using AnyOrder.Samples.Sheets;
using Xunit;

namespace AnyOrder.Tests.Samples.Sheets;

/// <summary>Formulas and their values, every one of them as LibreOffice 7.4 computes it.</summary>
public class FormulaTests
{
    [Theory]
    [InlineData("-2^2", "4")]
    [InlineData("2^3^2", "64")]
    [InlineData("2^-1", "0.5")]
    [InlineData("-50%^2", "0.25")]
    [InlineData("10%%", "0.001")]
    [InlineData("1&2+3", "15")]
    [InlineData("1=1=1", "TRUE")]
    [InlineData("2*3-4/2", "4")]
    [InlineData("1+2=3", "TRUE")]
    [InlineData("\"a\"&1<\"b\"", "TRUE")]
    public void Operators_bind_as_in_spreadsheets(string formula, string expected) => Assert.Equal(expected, Value(formula));

    [Theory]
    [InlineData("\"3\"+1", "4")]
    [InlineData("\" 3 \"+1", "4")]
    [InlineData("\"1,000\"+1", "1001")]
    [InlineData("\"abc\"+1", "#VALUE!")]
    [InlineData("\"\"+1", "#VALUE!")]
    [InlineData("TRUE()+1", "2")]
    [InlineData("TRUE()&\"\"", "1")]
    [InlineData("Z9+1", "1")]
    [InlineData("Z9&\"x\"", "x")]
    [InlineData("Z9=0", "TRUE")]
    [InlineData("Z9=\"\"", "TRUE")]
    [InlineData("1/3&\"\"", "0.333333333333333")]
    [InlineData("1E20&\"\"", "1E+020")]
    [InlineData("0.00005&\"\"", "0.00005")]
    [InlineData("\"10\"=10", "FALSE")]
    [InlineData("1<\"a\"", "TRUE")]
    [InlineData("\"a\"=\"A\"", "FALSE")]
    [InlineData("\"a\"<\"B\"", "TRUE")]
    public void Values_become_what_is_asked_for(string formula, string expected) => Assert.Equal(expected, Value(formula));

    [Theory]
    [InlineData("1/0+NA()", "#DIV/0!")]
    [InlineData("NA()+1/0", "#N/A")]
    [InlineData("IFERROR(1/0,5)", "5")]
    [InlineData("IF(1/0,1,2)", "#DIV/0!")]
    [InlineData("IF(TRUE(),1,1/0)", "1")]
    [InlineData("FOO(1)", "#NAME?")]
    [InlineData("ABS()", "Err:511")]
    [InlineData("10^400", "#NUM!")]
    [InlineData("0^-1", "#NUM!")]
    [InlineData("#N/A", "#N/A")]
    public void Errors_are_values(string formula, string expected) => Assert.Equal(expected, Value(formula));

    [Theory]
    [InlineData("0.1+0.2=0.3", "TRUE")]
    [InlineData("0.3-0.2-0.1", "0")]
    [InlineData("SUM(0.1,0.2,-0.3)", "0")]
    [InlineData("INT(0.1*3*10)", "3")]
    [InlineData("INT(-1.5)", "-2")]
    [InlineData("ROUND(2.675,2)", "2.68")]
    [InlineData("ROUND(802500*1.015,0)", "814537")]
    [InlineData("ROUND(-2.5)", "-3")]
    [InlineData("ROUND(1234,-2)", "1200")]
    [InlineData("ROUNDUP(0.1*3,1)", "0.3")]
    [InlineData("ROUNDDOWN(-1.99,1)", "-1.9")]
    [InlineData("MOD(-5,3)", "1")]
    [InlineData("MOD(5.3,-2)", "-0.7")]
    [InlineData("MOD(0.3,0.1)", "0")]
    [InlineData("(-8)^(1/3)", "-2")]
    public void Numbers_are_what_they_show(string formula, string expected) => Assert.Equal(expected, Value(formula));

    [Theory]
    [InlineData("COUNT(\"3\",\"abc\",1/0,TRUE())", "2")]
    [InlineData("SUM(\"abc\",1)", "#VALUE!")]
    [InlineData("MAX(\"abc\",1)", "Err:504")]
    [InlineData("AVERAGE(Z1:Z9)", "#DIV/0!")]
    [InlineData("MIN(Z1:Z9)", "0")]
    [InlineData("AND(Z1:Z9)", "#VALUE!")]
    [InlineData("LEFT(\"abc\",-1)", "Err:502")]
    [InlineData("MID(\"hello\",2.9,2)", "el")]
    [InlineData("RIGHT(123.5,2)", ".5")]
    [InlineData("TRIM(\"  a  b \")", "a b")]
    [InlineData("CONCAT(1,\"a\",TRUE())", "1a1")]
    [InlineData("PMT(0.05/12,360,200000)", "-1073.64324602428")]
    [InlineData("PMT(0.01,12,1000,0,1)", "-87.9690977013284")]
    [InlineData("IPMT(0.01,1,12,1000,0,1)", "0")]
    [InlineData("PV(0.05,10,-100,0,1)", "810.782167564406")]
    [InlineData("FV(0.01,12,-10,-100,1)", "240.775783446486")]
    [InlineData("IPMT(0.05,11,10,100)", "Err:502")]
    public void Functions_take_what_they_are_given(string formula, string expected) => Assert.Equal(expected, Value(formula));

    [Theory]
    [InlineData("SUMIF(A1:A4,\">10\",C1:C4)", "9")]
    [InlineData("SUMIF(B1:B4,\"a\",C1:C4)", "3")]
    [InlineData("COUNTIF(B1:B4,\"<>a\")", "2")]
    [InlineData("COUNTIF(B1:B4,\"a*\")", "3")]
    [InlineData("COUNTIF(B1:B4,\"\")", "1")]
    [InlineData("VLOOKUP(15,A1:C4,3)", "1")]
    [InlineData("VLOOKUP(5,A1:C4,3)", "#N/A")]
    [InlineData("VLOOKUP(\"a*\",B1:C4,2,0)", "1")]
    [InlineData("VLOOKUP(20,A1:C4,0,0)", "Err:502")]
    [InlineData("MATCH(25,A1:A4)", "2")]
    [InlineData("MATCH(\"A\",B1:B4,0)", "1")]
    [InlineData("MATCH(\"20\",A1:A4,0)", "2")]
    [InlineData("MATCH(1,A1:B4,0)", "Err:504")]
    [InlineData("INDEX(A1:C4,2,3)", "2")]
    [InlineData("SUM(INDEX(A1:C4,0,3))", "10")]
    [InlineData("INDEX(A1:C4,5,1)", "Err:502")]
    [InlineData("INDEX(A1:C1,3)", "1")]
    [InlineData("COUNTIF(A1:A12,\"\")", "8")]
    [InlineData("COUNTIF(A1:A12,\"<>10\")", "11")]
    [InlineData("SUMIF(F20:F22,\"\",C1:C3)", "6")]
    [InlineData("VLOOKUP(20,A1:C4,3,-1)", "2")]
    [InlineData("VLOOKUP(25,A1:C4,3,0.5)", "2")]
    [InlineData("MATCH(25,A1:A4,0.5)", "2")]
    [InlineData("VLOOKUP(1,NA(),1)", "#N/A")]
    [InlineData("SUMIF(A1:A4,10,NA())", "#N/A")]
    [InlineData("MATCH(1,1/0)", "#DIV/0!")]
    [InlineData("ROUND(1E300,20)", "1E+300")]
    [InlineData("SUM(IF(TRUE(),A1:A2,C1:C2))", "30")]
    public void Cells_are_found_by_what_is_in_them(string formula, string expected) => Assert.Equal(expected, Value(formula));

    [Theory]
    [InlineData("=1+", 4)]
    [InlineData("=SUM(1,", 8)]
    [InlineData("=(1", 4)]
    [InlineData("=1 2", 4)]
    [InlineData("=\"a", 4)]
    public void What_is_no_formula_faults_its_cell_with_the_column(string content, int column)
    {
        Recalculation result = Recalculation.Of(Sheet(content));
        Assert.Equal("#ERROR!", result.Show(Formula));
        Assert.Contains(
            $"Z10 (formulas.csv:10)  FormatException: {content} is no formula: column {column} is not what could stand there",
            result.Outcomes[0].Explain(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(255, "1")]
    [InlineData(257, "#ERROR!")]
    public void Parentheses_are_not_too_deep(int depth, string expected) =>
        Assert.Equal(expected, Value(new string('(', depth) + "1" + new string(')', depth)));

    [Fact]
    public void Many_stars_do_not_take_for_ever() =>
        Assert.Equal("0", Value($"COUNTIF(B1,\"{string.Concat(Enumerable.Repeat("*a", 30))}*b\")"));

    private static readonly Address Formula = new(25, 9);

    private static string Value(string formula) => Recalculation.Of(Sheet("=" + formula)).Show(Formula);

    private static Sheet Sheet(string content)
    {
        string[][] rows = [["10", "a", "1"], ["20", "A", "2"], ["30", "ab", "3"], ["40", "", "4"]];
        return new(
            "formulas.csv",
            [
                .. from row in Enumerable.Range(0, rows.Length)
                   from column in Enumerable.Range(0, rows[row].Length)
                   where rows[row][column].Length > 0
                   select new Cell(new(column, row), rows[row][column], row + 1),
                new Cell(Formula, content, 10),
            ],
            []
        );
    }
}

using AnyOrder.Samples.Sheets;
using FsCheck;
using FsCheck.Fluent;

namespace AnyOrder.Tests.Samples.Sheets;

/// <summary>Random sheets over all operators and functions.</summary>
public static class SheetGenerators
{
    private const int Columns = 6;
    private const int Rows = 8;

    private static readonly Gen<string> Literal =
        Gen.Elements("0", "1", "2", "3.5", "-4", "0.1", "0.3", "12", "100", "2.675", "a", "b", "Ab", "x y", " pad ", "TRUE", "FALSE", "5%");

    private static readonly Gen<string> Constant =
        Gen.Elements("0", "1", "2", "3", "-1.5", "0.1", "10", "1e3", "\"a\"", "\"B\"", "\"3\"", "\"x y\"", "\"\"", "TRUE()", "FALSE()", "NA()", "0.5");

    private static readonly Gen<string> Small = Gen.Elements("0", "1", "2", "3", "-1");

    public static Arbitrary<RandomSheet> Sheets() => Arb.From(Sheet, Shrink);

    public static Gen<RandomSheet> Sheet { get; } =
        from isDownward in Gen.Elements(true, false)
        from rows in Gen.CollectToArray(Enumerable.Range(0, Rows), row => Gen.ArrayOf(Cell(row, isDownward), Columns))
        select new RandomSheet(rows);

    // one cell less
    private static IEnumerable<RandomSheet> Shrink(RandomSheet sheet) =>
        from row in Enumerable.Range(0, sheet.Rows.Length)
        from column in Enumerable.Range(0, Columns)
        where sheet.Rows[row][column].Length > 0
        select new RandomSheet([.. sheet.Rows.Select((cells, r) => cells.Select((cell, c) => r == row && c == column ? "" : cell).ToArray())]);

    private static Gen<string> Cell(int row, bool isDownward) =>
        Gen.Frequency(
            (2, Gen.Constant("")),
            (4, Literal),
            (6, Scalar(isDownward ? (row + 1, Rows - 1) : (0, row - 1), 2).Select(formula => "=" + formula))
        );

    private static Gen<string> Scalar((int First, int Last) rows, int depth)
    {
        Gen<string> simple = rows.First > rows.Last ? Constant : Gen.Frequency((1, Constant), (3, Reference(rows)));
        return depth == 0
            ? simple
            : Gen.Frequency((2, simple), (2, Operation(Scalar(rows, depth - 1))), (5, Call(rows, Scalar(rows, depth - 1))));
    }

    private static Gen<string> Reference((int First, int Last) rows) =>
        from row in Gen.Choose(rows.First, rows.Last)
        from column in Gen.Choose(0, Columns - 1)
        select new Address(column, row).ToString();

    private static Gen<string> Area((int First, int Last) rows) =>
        from first in Reference(rows)
        from last in Reference(rows)
        select $"{first}:{last}";

    private static Gen<string> Operation(Gen<string> operand) =>
        Gen.OneOf(
            from symbol in Gen.Elements("+", "-", "*", "/", "^", "&", "=", "<>", "<", "<=", ">", ">=")
            from left in operand
            from right in operand
            select $"({left}{symbol}{right})",
            operand.Select(x => $"(-{x})"),
            // a sum, since a percentage by itself turns into a text in a way of its own
            operand.Select(x => $"({x}%+0)"),
            from left in operand
            from middle in operand
            from right in operand
            select $"({left}+{middle}*-{right}^2)"
        );

    private static Gen<string> Call((int First, int Last) rows, Gen<string> x) =>
        rows.First > rows.Last ? Plain(x) : Gen.OneOf(Plain(x), OfCells(rows, x));

    private static Gen<string> Plain(Gen<string> x) =>
        Gen.OneOf(
            Named(["SUM", "MIN", "MAX", "AVERAGE", "COUNT", "COUNTA", "AND", "OR", "IFERROR", "MOD"], x, x),
            Named(["ROUND", "ROUNDUP", "ROUNDDOWN", "LEFT", "RIGHT"], x, Small),
            Named(["ABS", "INT", "NOT", "LEN", "UPPER", "LOWER", "TRIM"], x),
            Named(["IF"], x, x, x),
            Named(["CONCAT"], Constant, Constant, Constant),
            Named(["MID"], x, Small, Small),
            // the last digits depend on the last bits of logarithms
            Gen.OneOf(
                Named(["PMT", "FV", "PV"], Gen.Elements("0", "0.01", "5%"), Gen.Elements("1", "12", "36"), x),
                Named(["PMT", "FV", "PV"], Gen.Elements("0", "0.01"), Gen.Elements("1", "12"), x, x, Gen.Elements("0", "1")),
                Named(["IPMT", "PPMT"], Gen.Elements("0", "0.01"), Gen.Elements("0", "1", "2", "12"), Gen.Constant("12"), x),
                Named(["IPMT", "PPMT"], Gen.Constant("0.01"), Gen.Elements("1", "5"), Gen.Constant("12"), x, x, Gen.Elements("0", "1"))
                )
                .Select(payment => $"ROUND({payment},6)")
        );

    private static Gen<string> OfCells((int First, int Last) rows, Gen<string> x)
    {
        Gen<string> area = Area(rows);
        Gen<string> column =
            from first in Reference(rows)
            from last in Gen.Choose(rows.First, rows.Last)
            select $"{first}:{first[0]}{last + 1}";
        Gen<string> criterion = Gen.OneOf(x, Gen.Elements("\">1\"", "\"<=2\"", "\"<>a\"", "\"a*\"", "\"=b\"", "\"\""));
        return Gen.OneOf(
            Named(["SUM", "MIN", "MAX", "AVERAGE", "COUNT", "COUNTA", "AND", "OR"], area),
            Named(["SUM", "MAX", "COUNT"], area, x),
            Named(["COUNTIF", "SUMIF"], area, criterion),
            from top in Gen.Choose(rows.First, rows.Last)
            from bottom in Gen.Choose(top, rows.Last)
            from columns in Gen.Two(Gen.Choose(0, Columns - 1).Select(Address.ColumnText))
            from wanted in criterion
            select $"SUMIF({columns.Item1}{top + 1}:{columns.Item1}{bottom + 1},{wanted},{columns.Item2}{top + 1}:{columns.Item2}{bottom + 1})",
            Named(["MATCH"], x, column, Gen.Constant("0")),
            Named(["VLOOKUP"], x, area, Gen.Elements("1", "2"), Gen.Constant("0")),
            Named(["INDEX"], area, Gen.Elements("1", "2"), Gen.Elements("1", "2"))
        );
    }

    private static Gen<string> Named(string[] names, params Gen<string>[] arguments) =>
        from name in Gen.Elements(names)
        from texts in Gen.CollectToArray(arguments, argument => argument)
        select $"{name}({string.Join(",", texts)})";
}

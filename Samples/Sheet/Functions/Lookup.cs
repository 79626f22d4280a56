using System.Collections.Immutable;
using System.Globalization;
using static AnyOrder.Programs;

namespace AnyOrder.Samples.Sheets.Functions;

/// <summary>Functions that find a cell among others. Only those cells are read that decide which one it is.</summary>
public static class Lookup
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>
    {
        ["VLOOKUP"] = new(3, 4, VLookup),
        ["MATCH"] = new(2, 3, Match),
        ["INDEX"] = new(1, 3, Index),
    };

    private static Program<Operand> VLookup(Evaluation evaluation, ImmutableArray<Formula> arguments) =>
        from key in evaluation.Evaluate(arguments[0])
        from table in evaluation.Refer(arguments[1])
        from column in evaluation.Evaluate(arguments[2])
        from sorted in arguments.Length > 3 ? evaluation.Evaluate(arguments[3]) : Pure(Value.Of(true))
        from result in FirstError(key, Coerce.Number(column), Coerce.Number(sorted)) is { } error ? Pure(Evaluation.Scalar(error))
            : table is not Operand.Cells cells ? Pure(Evaluation.Scalar(table.NoCells))
            : Whole(column) is var number && (number < 1 || number > cells.Area.Columns) ? Pure(Evaluation.Scalar(Value.Error.WrongArgument))
            : from values in evaluation.Read(cells.Area.Column(0))
              from found in Find(values, Sought(key), Math.Abs(Sign(sorted))) is { } row
                  ? evaluation.Read(cells.Area[row, number - 1])
                  : Pure<Value>(Value.Error.NotAvailable)
              select Evaluation.Scalar(found)
        select result;

    private static Program<Operand> Match(Evaluation evaluation, ImmutableArray<Formula> arguments) =>
        from key in evaluation.Evaluate(arguments[0])
        from list in evaluation.Refer(arguments[1])
        from type in arguments.Length > 2 ? evaluation.Evaluate(arguments[2]) : Pure(Value.Of(1.0))
        from result in FirstError(key, Coerce.Number(type)) is { } error ? Pure(error)
            : list is not Operand.Cells { Area: var area } || (area.Rows > 1 && area.Columns > 1) ? Pure<Value>(list.NoCells)
            : from values in evaluation.Read(area)
              select Find(values, Sought(key), Sign(type)) is { } index ? Value.Of(index + 1.0) : Value.Error.NotAvailable
        select Evaluation.Scalar(result);

    // a row or column 0 is all of them
    private static Program<Operand> Index(Evaluation evaluation, ImmutableArray<Formula> arguments) =>
        from table in evaluation.Refer(arguments[0])
        from numbers in Sequence(arguments.Skip(1).Select(evaluation.Evaluate))
        select table is not Operand.Cells { Area: var area } ? Evaluation.Scalar(table.NoCells)
            : FirstError([.. numbers.Select(Coerce.Number)]) is { } error ? Evaluation.Scalar(error)
            : At(area, numbers);

    private static Operand At(Area area, Value[] numbers)
    {
        int first = numbers.Length > 0 ? Whole(numbers[0]) : 0;
        // in a single row the one number is that of the column
        (int row, int column) = numbers.Length > 1 ? (first, Whole(numbers[1])) : area.Rows == 1 ? (0, first) : (first, 0);
        if (row < 0 || row > area.Rows || column < 0 || column > area.Columns)
        {
            return Evaluation.Scalar(Value.Error.WrongArgument);
        }

        Area rows = row == 0 ? area : area.Row(row - 1);
        return new Operand.Cells(column == 0 ? rows : rows.Column(column - 1));
    }

    /// <summary>Where a key is: the first that is like it (0), the last that is not greater in a rising list (1), or not less in a falling one (-1).</summary>
    private static int? Find(ImmutableArray<Value> values, Value key, int type)
    {
        IEnumerable<int> indices = Enumerable.Range(0, values.Length);
        return type == 0
            ? indices.Where(i => Criterion.IsSought(values[i], key)).Select(i => (int?)i).FirstOrDefault()
            : indices
                .Where(i => IsOfKind(values[i], key))
                .TakeWhile(i => Operators.Compare(values[i], key, CompareOptions.IgnoreCase) * type <= 0)
                .Select(i => (int?)i)
                .LastOrDefault();
    }

    // a blank cell is looked for as an empty text
    private static Value Sought(Value key) => key is Value.Blank ? Value.Of("") : key;

    private static bool IsOfKind(Value value, Value key) =>
        key is Value.Text ? value is Value.Text : value is Value.Number or Value.Logical;

    private static int Whole(Value value) => Coerce.Number(value) is Value.Number number ? (int)Math.Clamp(number.Amount, int.MinValue, int.MaxValue) : 0;

    private static int Sign(Value value) => Coerce.Number(value) is Value.Number number ? Math.Sign(number.Amount) : 0;

    private static Value? FirstError(params Value[] values) => values.FirstOrDefault(value => value is Value.Error);
}

using System.Collections.Immutable;
using static AnyOrder.Programs;

namespace AnyOrder.Samples.Sheets.Functions;

/// <summary>Functions of those cells that are like something. Of the cells to add up, only those are read.</summary>
public static class Conditional
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>
    {
        ["COUNTIF"] = new(2, 2, (evaluation, arguments) =>
            from found in Search(evaluation, arguments)
            select Evaluation.Scalar(found.Error ?? Value.Of((double)found.Cells.Length))),
        ["SUMIF"] = new(2, 3, (evaluation, arguments) =>
            from found in Search(evaluation, arguments)
            from summed in evaluation.Refer(arguments[arguments.Length > 2 ? 2 : 0])
            from sum in found.Error is { } error ? Pure(error)
                : summed is Operand.Cells cells ? Sum(evaluation, found.Cells.Select(cell => At(cells.Area, cell)))
                : Pure<Value>(Value.Error.WrongParameters)
            select Evaluation.Scalar(sum)),
    };

    private static Address At(Area area, Address offset) => area[offset.Row, offset.Column];

    private static Program<Value> Sum(Evaluation evaluation, IEnumerable<Address> cells) =>
        from values in Sequence(cells.Select(evaluation.Read))
        let numbers = Aggregates.Numbers([new(true, [.. values], 1)], Value.Error.WrongType)
        select numbers.FirstOrDefault(number => number is Value.Error)
            ?? Value.Of(Arithmetic.Sum(numbers.Select(number => ((Value.Number)number).Amount)));

    private static Program<Found> Search(Evaluation evaluation, ImmutableArray<Formula> arguments) =>
        from operand in evaluation.Refer(arguments[0])
        from criterion in evaluation.Evaluate(arguments[1])
        from found in criterion is Value.Error error ? Pure(new Found(error, []))
            : operand is Operand.Cells cells ? Search(evaluation, evaluation.Used(cells.Area), Criterion.Of(criterion))
            : Pure(new Found(Value.Error.WrongParameters, []))
        select found;

    private static Program<Found> Search(Evaluation evaluation, Area area, Predicate<Value> isWanted) =>
        from values in evaluation.Read(area)
        select new Found(
            null,
            [
                .. from cell in area.Cells().Zip(values)
                   where isWanted(cell.Second)
                   select new Address(cell.First.Column - area.First.Column, cell.First.Row - area.First.Row),
            ]
        );

    /// <summary>The cells that are like something, counted from the first of the area; or why that cannot be said.</summary>
    private sealed record Found(Value? Error, ImmutableArray<Address> Cells);
}

using System.Collections.Immutable;
using static AnyOrder.Programs;

namespace AnyOrder.Samples.Sheets.Functions;

/// <summary>Functions of those cells that are like something. Of the cells to add up, only those are read.</summary>
public static class Conditional
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>
    {
        ["COUNTIF"] = new(2, 2, (evaluation, arguments) =>
            from searched in evaluation.Refer(arguments[0])
            from criterion in evaluation.Evaluate(arguments[1])
            from found in Search(evaluation, searched, criterion)
            select Evaluation.Scalar(found.Error ?? Value.Of(found.Offsets.Length + found.Outside))),
        ["SUMIF"] = new(2, 3, (evaluation, arguments) =>
            from searched in evaluation.Refer(arguments[0])
            from criterion in evaluation.Evaluate(arguments[1])
            from summed in arguments.Length > 2 ? evaluation.Refer(arguments[2]) : Pure(searched)
            from found in Search(evaluation, searched, criterion)
            from sum in found.Error is { } error ? Pure<Value>(error)
                : summed is not Operand.Cells cells ? Pure<Value>(summed.NoCells)
                : Sum(evaluation, [.. found.Offsets, .. found.Beyond(evaluation, cells.Area)], cells.Area)
            select Evaluation.Scalar(sum)),
    };

    private static Program<Value> Sum(Evaluation evaluation, IEnumerable<Address> offsets, Area area) =>
        from values in Sequence(offsets.Select(offset => evaluation.Read(area[offset.Row, offset.Column])))
        let cells = new Loaded(IsCells: true, [.. values], values.Length)
        select Function.OnNumbers(Aggregates.Numbers([cells], Value.Error.WrongType), numbers => Value.Of(Arithmetic.Sum(numbers)));

    private static Program<Found> Search(Evaluation evaluation, Operand searched, Value criterion) =>
        criterion is Value.Error error ? Pure(new Found(error))
        : searched is Operand.Cells cells ? Search(evaluation, cells.Area, Criterion.Of(criterion))
        : Pure(new Found(searched.NoCells));

    private static Program<Found> Search(Evaluation evaluation, Area searched, Predicate<Value> isWanted) =>
        from values in evaluation.Read(searched)
        select new Found(
            null,
            searched,
            [.. evaluation.Used(searched).Cells().Zip(values).Where(cell => isWanted(cell.Second)).Select(cell => Offset(searched, cell.First))],
            isWanted(Value.Blank.Instance) ? ((double)searched.Rows * searched.Columns) - values.Length : 0
        );

    private static Address Offset(Area area, Address cell) => new(cell.Column - area.First.Column, cell.Row - area.First.Row);

    /// <summary>The cells that are like something, or why that cannot be said.</summary>
    /// <param name="Error">Why.</param>
    /// <param name="Searched">Where they were looked for.</param>
    /// <param name="Offsets">Those within the sheet, counted from the first one of the area.</param>
    /// <param name="Outside">How many there are outside of the sheet, where all cells are blank.</param>
    private sealed record Found(Value.Error? Error, Area Searched = default, ImmutableArray<Address> Offsets = default, double Outside = 0)
    {
        /// <summary>Those outside of the sheet that stand for cells within it.</summary>
        public IEnumerable<Address> Beyond(Evaluation evaluation, Area area) =>
            Outside > 0
                ? evaluation
                    .Used(new(area.First, area[Searched.Rows - 1, Searched.Columns - 1]))
                    .Cells()
                    .Select(cell => Offset(area, cell))
                    .Where(offset => offset.Row >= evaluation.Used(Searched).Rows || offset.Column >= evaluation.Used(Searched).Columns)
                : [];
    }
}

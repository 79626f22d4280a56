using System.Collections.Immutable;
using AnyOrder.Samples.Sheets.Functions;
using static AnyOrder.Programs;

namespace AnyOrder.Samples.Sheets;

/// <summary>Formulas as programs: a reference is a get, so a cell depends on what it reads and on nothing else.</summary>
/// <param name="sheet">The sheet that the formulas are in.</param>
/// <param name="cell">The cell of the formula.</param>
public sealed class Evaluation(Sheet sheet, Address cell)
{
    private static readonly Program<Value> Blank = Pure<Value>(Value.Blank.Instance);

    /// <summary>The one value that a formula comes to.</summary>
    public Program<Value> Evaluate(Formula formula) =>
        formula switch
        {
            Formula.Constant constant => Pure(constant.Value),
            Formula.Reference { Area.IsSingle: true } reference => Read(reference.Area.First),
            Formula.Unary unary =>
                from operand in Evaluate(unary.Operand)
                select Operators.Apply(unary.Operator, operand),
            Formula.Binary binary =>
                from left in Evaluate(binary.Left)
                from right in Evaluate(binary.Right)
                select Operators.Apply(binary.Operator, left, right),
            _ => Refer(formula).SelectMany(Narrow),
        };

    /// <summary>What a formula stands for where cells may be meant.</summary>
    public Program<Operand> Refer(Formula formula) =>
        formula switch
        {
            Formula.Reference reference => Pure<Operand>(new Operand.Cells(reference.Area)),
            Formula.Named named => Get(sheet.NameOf(named.Key)).SelectMany(Refer),
            Formula.Call call => FunctionTable.Apply(this, call),
            _ => Evaluate(formula).Select(Scalar),
        };

    public static Operand Scalar(Value value) => new Operand.Scalar(value);

    /// <summary>The value of a cell.</summary>
    public Program<Value> Read(Address address) => sheet.NameOf(address) is { } name ? Get(name) : Blank;

    /// <summary>The values of cells, column by column, as far as the sheet goes.</summary>
    public Program<ImmutableArray<Value>> Read(Area area)
    {
        Name<Value>?[] names = [.. Used(area).Cells().Select(sheet.NameOf)];
        return
            from found in GetAll(names.OfType<Name<Value>>())
            select Spread(names, found);
    }

    /// <summary>An argument with all its values.</summary>
    public Program<Loaded> Load(Formula formula) => Refer(formula).SelectMany(Load);

    public Program<Loaded> Load(Operand operand) =>
        operand switch
        {
            Operand.Cells cells => Read(cells.Area).Select(values => new Loaded(true, values, Used(cells.Area).Rows)),
            Operand.Scalar scalar => Pure(new Loaded(false, [scalar.Value], 1)),
            _ => throw new ArgumentException($"{operand} is no operand", nameof(operand)),
        };

    /// <summary>What of an area the sheet has.</summary>
    public Area Used(Area area) => area.Within(sheet.Rows, sheet.Columns);

    /// <summary>The one value that an operand has where one is asked for.</summary>
    public Program<Value> Narrow(Operand operand) =>
        operand switch
        {
            Operand.Scalar scalar => Pure(scalar.Value),
            Operand.Cells cells when cells.Area.Intersect(cell) is { } address => Read(address),
            _ => Pure<Value>(Value.Error.WrongType),
        };

    // a cell that is not in the sheet is blank
    private static ImmutableArray<Value> Spread(Name<Value>?[] names, Value[] found)
    {
        int next = 0;
        return [.. names.Select(name => name is null ? Value.Blank.Instance : found[next++])];
    }
}

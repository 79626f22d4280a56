using System.Collections.Immutable;

namespace AnyOrder.Samples.Sheets;

/// <summary>What an argument stands for: a value, or cells that may be read.</summary>
public abstract record Operand
{
    private Operand() { }

    /// <summary>What it comes to where cells are asked for, and these are none.</summary>
    public Value.Error NoCells => this is Scalar { Value: Value.Error error } ? error : Value.Error.WrongParameters;

    public sealed record Scalar(Value Value) : Operand;

    public sealed record Cells(Area Area) : Operand;
}

/// <summary>An argument with its values: one, or those of cells.</summary>
/// <param name="IsCells">Whether it was read from cells: texts in cells are passed over where numbers are asked for, others are wrong.</param>
/// <param name="Values">The values, column by column.</param>
/// <param name="Rows">How many there are in a column.</param>
public sealed record Loaded(bool IsCells, ImmutableArray<Value> Values, int Rows)
{
    public IEnumerable<Value> ByRows() =>
        from row in Enumerable.Range(0, Rows)
        from column in Enumerable.Range(0, Values.Length / Rows)
        select Values[(column * Rows) + row];
}

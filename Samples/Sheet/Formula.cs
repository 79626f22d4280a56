using System.Collections.Immutable;

namespace AnyOrder.Samples.Sheets;

/// <summary>A formula as it is written.</summary>
public abstract record Formula
{
    private Formula() { }

    public sealed record Constant(Value Value) : Formula;

    public sealed record Reference(Area Area) : Formula;

    /// <summary>The use of a name that stands for another formula.</summary>
    public sealed record Named(string Key) : Formula;

    public sealed record Unary(string Operator, Formula Operand) : Formula;

    public sealed record Binary(string Operator, Formula Left, Formula Right) : Formula;

    public sealed record Call(string Function, ImmutableArray<Formula> Arguments) : Formula;
}

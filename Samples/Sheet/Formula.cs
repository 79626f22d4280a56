using System.Collections.Immutable;

namespace AnyOrder.Samples.Sheets;

/// <summary>A formula as it is written.</summary>
public abstract record Formula
{
    private Formula() { }

    /// <summary>The names it uses.</summary>
    public IEnumerable<string> Names() =>
        this switch
        {
            Named named => [named.Key],
            Unary unary => unary.Operand.Names(),
            Binary binary => binary.Left.Names().Concat(binary.Right.Names()),
            Call call => call.Arguments.SelectMany(argument => argument.Names()),
            _ => [],
        };

    public sealed record Constant(Value Value) : Formula
    {
        public override string ToString() => Value is Value.Text ? $"\"{Value}\"" : Value.ToString();
    }

    public sealed record Reference(Area Area) : Formula
    {
        public override string ToString() => Area.IsSingle ? $"{Area.First}" : $"{Area.First}:{Area.Last}";
    }

    /// <summary>The use of a name that stands for another formula.</summary>
    public sealed record Named(string Key) : Formula
    {
        public override string ToString() => Key;
    }

    public sealed record Unary(string Operator, Formula Operand) : Formula
    {
        public override string ToString() => Operator == "%" ? $"({Operand}%)" : $"({Operator}{Operand})";
    }

    public sealed record Binary(string Operator, Formula Left, Formula Right) : Formula
    {
        public override string ToString() => $"({Left}{Operator}{Right})";
    }

    public sealed record Call(string Function, ImmutableArray<Formula> Arguments) : Formula
    {
        // a formula may be the value of a name, and outcomes compare values: arrays would compare by where they are
        public bool Equals(Call? other) => other is not null && Function == other.Function && Arguments.SequenceEqual(other.Arguments);

        public override int GetHashCode() => Arguments.Aggregate(Function.GetHashCode(StringComparison.Ordinal), HashCode.Combine);

        public override string ToString() => $"{Function}({string.Join(",", Arguments)})";
    }
}

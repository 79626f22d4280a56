using System.Globalization;

namespace AnyOrder.Samples.Sheets;

/// <summary>What a cell comes to. Errors are values: they are handed on by what is computed from them.</summary>
public abstract record Value
{
    private Value() { }

    public sealed record Number(double Amount) : Value
    {
        // fifteen digits, as spreadsheets show
        public override string ToString() => Amount.ToString("G15", CultureInfo.InvariantCulture);
    }

    public sealed record Text(string Content) : Value
    {
        public override string ToString() => Content;
    }

    /// <summary>A number too, wherever one is asked for: 1 or 0.</summary>
    public sealed record Logical(bool IsTrue) : Value
    {
        public override string ToString() => IsTrue ? "TRUE" : "FALSE";
    }

    public sealed record Blank : Value
    {
        public static Blank Instance { get; } = new();

        public override string ToString() => "";
    }

    public sealed record Error(string Code) : Value
    {
        public static Error DivisionByZero { get; } = new("#DIV/0!");
        public static Error NotAvailable { get; } = new("#N/A");
        public static Error UnknownName { get; } = new("#NAME?");
        public static Error WrongType { get; } = new("#VALUE!");
        public static Error WrongReference { get; } = new("#REF!");
        public static Error NoNumber { get; } = new("#NUM!");
        public static Error WrongArgument { get; } = new("Err:502");
        public static Error WrongParameters { get; } = new("Err:504");
        public static Error MissingArgument { get; } = new("Err:511");
        public static Error Circular { get; } = new("Err:522");

        public override string ToString() => Code;
    }

    /// <summary>A number, or an error where it is none that a spreadsheet knows.</summary>
    public static Value Of(double amount) =>
        // of two zeros, the one without a sign
        double.IsFinite(amount) ? new Number(amount + 0.0) : Error.NoNumber;

    public static Value Of(bool isTrue) => new Logical(isTrue);

    public static Value Of(string content) => new Text(content);
}

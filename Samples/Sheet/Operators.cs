using System.Globalization;

namespace AnyOrder.Samples.Sheets;

/// <summary>What stands between values, before them and behind them. Of two errors the left one counts.</summary>
public static class Operators
{
    public static Value Apply(string symbol, Value operand) =>
        (symbol, Coerce.Number(operand)) switch
        {
            ("+", _) => operand,
            ("-", Value.Number number) => Value.Of(-number.Amount),
            ("%", Value.Number number) => Value.Of(number.Amount / 100),
            (_, Value error) => error,
        };

    public static Value Apply(string symbol, Value left, Value right) =>
        left is Value.Error ? left
        : right is Value.Error ? right
        : symbol switch
        {
            "&" => Value.Of(Coerce.Text(left) + Coerce.Text(right)),
            "=" => Value.Of(Compare(left, right) == 0),
            "<>" => Value.Of(Compare(left, right) != 0),
            "<" => Value.Of(Compare(left, right) < 0),
            "<=" => Value.Of(Compare(left, right) <= 0),
            ">" => Value.Of(Compare(left, right) > 0),
            ">=" => Value.Of(Compare(left, right) >= 0),
            _ => Calculate(symbol, Coerce.Number(left), Coerce.Number(right)),
        };

    /// <summary>Numbers come before texts; a blank cell is both 0 and the empty text.</summary>
    public static int Compare(Value left, Value right, CompareOptions options = CompareOptions.None) =>
        (left, right) switch
        {
            (Value.Text a, Value.Text b) => CompareTexts(a.Content, b.Content, options),
            (Value.Text a, Value.Blank) => CompareTexts(a.Content, "", options),
            (Value.Blank, Value.Text b) => CompareTexts("", b.Content, options),
            (Value.Text, _) => 1,
            (_, Value.Text) => -1,
            _ => CompareNumbers(((Value.Number)Coerce.Number(left)).Amount, ((Value.Number)Coerce.Number(right)).Amount),
        };

    private static int CompareTexts(string a, string b, CompareOptions options) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(a, b, options);

    private static int CompareNumbers(double a, double b) => Arithmetic.Same(a, b) ? 0 : a.CompareTo(b);

    private static Value Calculate(string symbol, Value left, Value right) =>
        (symbol, left, right) switch
        {
            (_, Value.Error, _) => left,
            (_, _, Value.Error) => right,
            ("+", Value.Number a, Value.Number b) => Value.Of(Arithmetic.Add(a.Amount, b.Amount)),
            ("-", Value.Number a, Value.Number b) => Value.Of(Arithmetic.Add(a.Amount, -b.Amount)),
            ("*", Value.Number a, Value.Number b) => Value.Of(a.Amount * b.Amount),
            ("/", _, Value.Number { Amount: 0 }) => Value.Error.DivisionByZero,
            ("/", Value.Number a, Value.Number b) => Value.Of(a.Amount / b.Amount),
            ("^", Value.Number a, Value.Number b) => Value.Of(Arithmetic.Power(a.Amount, b.Amount)),
            _ => throw new ArgumentException($"{symbol} is no operator", nameof(symbol)),
        };
}

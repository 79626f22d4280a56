using System.Globalization;
using System.Text.RegularExpressions;

namespace AnyOrder.Samples.Sheets;

/// <summary>Values where another type is asked for.</summary>
public static partial class Coerce
{
    /// <summary>A <see cref="Value.Number"/> or a <see cref="Value.Error"/>.</summary>
    public static Value Number(Value value) =>
        value switch
        {
            Value.Logical logical => Value.Of(logical.IsTrue ? 1.0 : 0.0),
            Value.Blank => Value.Of(0.0),
            Value.Text text => ParseNumber(text.Content) is { } number ? Value.Of(number) : Value.Error.WrongType,
            _ => value,
        };

    /// <summary>The text of a value as <c>&amp;</c> joins it; of an error, its code.</summary>
    public static string Text(Value value) =>
        value switch
        {
            Value.Logical logical => logical.IsTrue ? "1" : "0",
            Value.Number number => TextOf(number.Amount),
            _ => value.ToString(),
        };

    /// <summary>The number that a text is, if it is one without a doubt.</summary>
    public static double? ParseNumber(string text) =>
        NumberText().IsMatch(text)
        && double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double number)
            ? number
            : null;

    /// <summary>What a cell that is no formula contains.</summary>
    public static Value Literal(string text) =>
        text.Length == 0 ? Value.Blank.Instance
        : text.Equals("TRUE", StringComparison.OrdinalIgnoreCase) ? Value.Of(true)
        : text.Equals("FALSE", StringComparison.OrdinalIgnoreCase) ? Value.Of(false)
        : text.EndsWith('%') && ParseNumber(text[..^1]) is { } percent ? Value.Of(percent / 100)
        : ParseNumber(text) is { } number ? Value.Of(number)
        : Value.Of(text);

    // fifteen digits; in texts LibreOffice writes exponents of three digits, and those of very small and very large numbers only
    private static string TextOf(double number)
    {
        string digits = number.ToString("G15", CultureInfo.InvariantCulture);
        return Math.Abs(number) is >= 1e-15 and < 1
            ? decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.#############################", CultureInfo.InvariantCulture)
            : Exponent().Replace(digits, match => $"E{match.Groups["sign"]}{match.Groups["digits"].Value.PadLeft(3, '0')}");
    }

    [GeneratedRegex(@"^\s*[+-]?(\d{1,3}(,\d{3})+|\d+|(?=\.\d))(\.\d*)?(E[+-]?\d+)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberText();

    [GeneratedRegex("E(?<sign>[+-])(?<digits>[0-9]+)")]
    private static partial Regex Exponent();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace AnyOrder.Samples.Sheets;

/// <summary>What cells are to be like: a value, or a text like <c>&gt;10</c> or <c>a*</c>.</summary>
public static partial class Criterion
{
    public static Predicate<Value> Of(Value criterion)
    {
        if (criterion is not Value.Text text)
        {
            // a blank cell asks for zeros
            Value number = Coerce.Number(criterion);
            return value => IsLike(value, number);
        }

        Match match = Pattern().Match(text.Content);
        string symbol = match.Groups["symbol"].Value;
        Value wanted = Coerce.Literal(match.Groups["wanted"].Value);
        return symbol switch
        {
            "" when wanted is Value.Blank => value => value is Value.Blank or Value.Text { Content: "" },
            "=" when wanted is Value.Blank => value => value is Value.Blank,
            "<>" when wanted is Value.Blank => value => value is not Value.Blank,
            "" or "=" => value => IsEither(value, wanted, match.Groups["wanted"].Value),
            "<>" => value => !IsEither(value, wanted, match.Groups["wanted"].Value),
            _ => value => IsOrdered(value, wanted) && Value.Of(true).Equals(Operators.Apply(symbol, value, wanted)),
        };
    }

    /// <summary>Whether a value is like another, which may be a text that looks like a number: then that number is like it, too.</summary>
    public static bool IsSought(Value value, Value wanted) =>
        IsLike(value, wanted)
        || (value is Value.Number && wanted is Value.Text text && Coerce.Text(value) == text.Content);

    /// <summary>Whether a value equals another; in a wanted text, <c>*</c> and <c>?</c> stand for any others.</summary>
    public static bool IsLike(Value value, Value wanted) =>
        (value, wanted) switch
        {
            (Value.Blank, Value.Blank) => true,
            (Value.Error, _) => value == wanted,
            (Value.Text or Value.Number, Value.Text wild) when wild.Content.AsSpan().ContainsAny('*', '?') => Wild(wild.Content).IsMatch(Coerce.Text(value)),
            (Value.Text, Value.Text) => Operators.Compare(value, wanted, CompareOptions.IgnoreCase) == 0,
            (Value.Number or Value.Logical, Value.Number or Value.Logical) => Operators.Compare(value, wanted) == 0,
            _ => false,
        };

    // what looks like a number, as a number and as a text
    private static bool IsEither(Value value, Value wanted, string text) =>
        IsLike(value, wanted) || (value is Value.Text && IsLike(value, Value.Of(text)));

    private static bool IsOrdered(Value value, Value wanted) =>
        wanted is Value.Text ? value is Value.Text : value is Value.Number or Value.Logical;

    private static Regex Wild(string text) =>
        new(
            "^" + Regex.Escape(text).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal) + "$",
            // a text with many stars must not take for ever
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking
        );

    [GeneratedRegex("^(?<symbol><=|>=|<>|<|>|=|)(?<wanted>.*)$", RegexOptions.Singleline)]
    private static partial Regex Pattern();
}

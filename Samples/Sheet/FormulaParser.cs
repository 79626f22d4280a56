using System.Collections.Immutable;
using System.Globalization;
using Pidgin;
using Pidgin.Expression;
using static Pidgin.Parser;
using static Pidgin.Parser<char>;

namespace AnyOrder.Samples.Sheets;

/// <summary>The grammar of formulas, with the precedence of spreadsheets: a sign binds more tightly than <c>^</c>, which groups to the left.</summary>
public static class FormulaParser
{
    private const int Longest = 8_192;
    private const int Deepest = 256;

    private static readonly string[] Errors = ["#DIV/0!", "#N/A", "#NAME?", "#VALUE!", "#REF!", "#NUM!"];

    private static readonly Parser<char, string> Exponent =
        Try(
            from letter in CIChar('E')
            from sign in OneOf('+', '-').Optional()
            from digits in Digit.AtLeastOnceString()
            select $"E{sign.GetValueOrDefault('+')}{digits}"
        );

    private static readonly Parser<char, Value> Number =
        from start in Lookahead(Digit.Or(Char('.').Then(Digit)))
        from whole in Digit.ManyString()
        from fraction in Char('.').Then(Digit.ManyString(), (point, digits) => point + digits).Or(Return(""))
        from exponent in Exponent.Or(Return(""))
        select Value.Of(double.Parse("0" + whole + fraction + exponent, CultureInfo.InvariantCulture));

    private static readonly Parser<char, Value> Text =
        AnyCharExcept('"')
            .Or(Try(String("\"\"")).ThenReturn('"'))
            .ManyString()
            .Between(Char('"'))
            .Select(Value.Of);

    private static readonly Parser<char, Value> ErrorCode =
        OneOf(Errors.Select(code => Try(String(code)))).Select<Value>(code => new Value.Error(code));

    private static readonly Parser<char, Formula> Literal =
        OneOf(Number, Text, ErrorCode).Select<Formula>(value => new Formula.Constant(value));

    private static readonly Parser<char, string> Word =
        Token(c => char.IsAsciiLetter(c) || c is '$' or '_')
            .Then(Token(c => char.IsAsciiLetterOrDigit(c) || c is '$' or '_' or '.').ManyString(), (first, rest) => first + rest);

    private static readonly Parser<char, Formula> Argument =
        Rec(() => Expression!).Or(Lookahead(OneOf(',', ')')).ThenReturn<Formula>(new Formula.Constant(Value.Blank.Instance)));

    private static readonly Parser<char, ImmutableArray<Formula>> Arguments =
        Try(Symbol("(").Then(Symbol(")"))).ThenReturn(ImmutableArray<Formula>.Empty)
            .Or(Argument.Separated(Symbol(",")).Between(Symbol("("), Symbol(")")).Select(list => list.ToImmutableArray()));

    // what a word is shows in what follows it
    private static readonly Parser<char, Formula> Phrase =
        from word in Word.Before(SkipWhitespaces)
        from arguments in Lookahead(Char('(')).Then(Arguments).Optional()
        from corner in Address.Parse(word) is null ? Return(Maybe.Nothing<string>()) : Symbol(":").Then(Word).Optional()
        select Named(word, arguments, corner);

    private static readonly Parser<char, Formula> Term =
        OneOf(
                Literal,
                Phrase,
                Rec(() => Expression!).Between(Symbol("("), Symbol(")"))
            )
            .Before(SkipWhitespaces);

    private static readonly Parser<char, Formula> Expression = ExpressionParser.Build(
        Term,
        [
            Operator.PostfixChainable(Unary("%")),
            Operator.PrefixChainable(Unary("-"), Unary("+")),
            Binary("^"),
            Binary("*", "/"),
            Binary("+", "-"),
            Binary("&"),
            Binary("<=", ">=", "<>", "<", ">", "="),
        ]
    );

    private static readonly Parser<char, Formula> Whole = Symbol("=").Then(Expression).Before(End);

    /// <summary>Reads a formula, with the <c>=</c> it begins with.</summary>
    /// <exception cref="FormatException">It is none; the message says where.</exception>
    public static Formula Parse(string text)
    {
        // both are limits of spreadsheets, too; deeper formulas would be a matter of the stack, which differs from thread to thread
        if (text.Length > Longest || Depth(text) > Deepest)
        {
            throw new FormatException($"the formula is longer than {Longest} characters, or more than {Deepest} parentheses deep");
        }

        Result<char, Formula> result = Whole.Parse(text);
        return result.Success
            ? result.Value
            : throw new FormatException($"{text} is no formula: column {result.Error!.ErrorPos.Col} is not what could stand there");
    }

    /// <summary>Whether a formula can use this as a name.</summary>
    public static bool IsName(string text) => Word.Before(End).Parse(text) is { Success: true } && !text.Contains('$') && Named(text, default, default) is Formula.Named;

    private static int Depth(string text)
    {
        int depth = 0;
        int deepest = 0;
        bool isQuoted = false;
        foreach (char c in text)
        {
            isQuoted ^= c == '"';
            depth += isQuoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static Parser<char, string> Symbol(string symbol) => Try(String(symbol)).Before(SkipWhitespaces);

    private static Parser<char, Func<Formula, Formula>> Unary(string symbol) =>
        Symbol(symbol).Select<Func<Formula, Formula>>(found => operand => new Formula.Unary(found, operand));

    private static OperatorTableRow<char, Formula> Binary(params string[] symbols) =>
        Operator.InfixL(
            OneOf(symbols.Select(Symbol))
                .Select<Func<Formula, Formula, Formula>>(found => (left, right) => new Formula.Binary(found, left, right))
        );

    private static Formula Named(string word, Maybe<ImmutableArray<Formula>> arguments, Maybe<string> corner) =>
        arguments.HasValue ? new Formula.Call(word.ToUpperInvariant(), arguments.Value)
        : Address.Parse(word) is { } cell ? Reference(cell, corner)
        : word.ToUpperInvariant() is "TRUE" or "FALSE" ? new Formula.Constant(Value.Of(word.Length == "TRUE".Length))
        : new Formula.Named(word);

    private static Formula Reference(Address cell, Maybe<string> corner) =>
        !corner.HasValue ? new Formula.Reference(Area.Of(cell))
        : Address.Parse(corner.Value) is { } other ? new Formula.Reference(Area.Between(cell, other))
        : new Formula.Constant(Value.Error.UnknownName);
}

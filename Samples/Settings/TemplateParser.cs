using Pidgin;
using static Pidgin.Parser;
using static Pidgin.Parser<char>;

namespace AnyOrder.Samples;

/// <summary>The grammar of values: text, <c>$$</c> for a dollar sign, and references <c>${key}</c>.</summary>
internal static class TemplateParser
{
    private static readonly Parser<char, char> Dollar = Try(String("$$")).ThenReturn('$');

    private static readonly Parser<char, Template> Value = TextsAnd(AnyCharExcept('$'));

    private static readonly Parser<char, Template> Key = TextsAnd(AnyCharExcept('$', '}'));

    private static readonly Parser<char, Template> Reference =
        from start in CurrentOffset.Before(Char('$'))
        from open in Required(Char('{'), start, "a lone $; write $$ for a dollar sign")
        from some in Required(Lookahead(AnyCharExcept('}')), start, "a ${ without a key")
        from key in Key
        from close in Required(Char('}'), start, "a ${ without a }")
        select key;

    /// <summary>The template that a text stands for.</summary>
    /// <exception cref="FormatException">The text is malformed; the message says where.</exception>
    public static Template Parse(string text)
    {
        Result<char, Template> result = Value.Parse(text);
        return result.Success ? result.Value : throw new FormatException(result.Error!.Message);
    }

    private static Parser<char, Template> TextsAnd(Parser<char, char> plain)
    {
        Parser<char, string> text = plain.Or(Dollar).ManyString();
        return
            from head in text
            from tail in Rec(() => Reference).Then(text, (key, text) => (Key: key, Text: text)).Many()
            select new Template([head, .. tail.Select(next => next.Text)], [.. tail.Select(next => next.Key)]);
    }

    // the column is that of the $, where the eye has to go: at the place where parsing stops there is often nothing to see
    private static Parser<char, Maybe<char>> Required(Parser<char, char> parser, int start, string problem) =>
        parser.Optional().Assert(found => found.HasValue, $"column {start + 1} of the value: {problem}");
}

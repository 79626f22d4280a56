namespace AnyOrder.Samples.Sheets.Functions;

/// <summary>Functions of texts.</summary>
public static class Texts
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>
    {
        ["LEN"] = OfText(text => Value.Of((double)text.Length)),
        ["UPPER"] = OfText(text => Value.Of(text.ToUpperInvariant())),
        ["LOWER"] = OfText(text => Value.Of(text.ToLowerInvariant())),
        ["TRIM"] = OfText(text => Value.Of(string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)))),
        ["LEFT"] = Cut((text, count) => text[..Math.Min(count, text.Length)]),
        ["RIGHT"] = Cut((text, count) => text[^Math.Min(count, text.Length)..]),
        ["MID"] = Function.OfValues(3, 3, values => (Coerce.Number(values[1]), Coerce.Number(values[2])) switch
        {
            (Value.Error error, _) => error,
            (_, Value.Error error) => error,
            (Value.Number { Amount: >= 1 } start, Value.Number { Amount: >= 0 } count) =>
                Value.Of(Middle(Coerce.Text(values[0]), start.Amount, count.Amount)),
            _ => Value.Error.WrongArgument,
        }),
        ["CONCAT"] = Function.OfAll(arguments =>
            arguments.SelectMany(argument => argument.ByRows()).ToArray() is var values && values.FirstOrDefault(value => value is Value.Error) is { } error
                ? error
                : Value.Of(string.Concat(values.Select(Coerce.Text)))),
    };

    private static Function OfText(Func<string, Value> apply) => Function.OfValues(1, 1, values => apply(Coerce.Text(values[0])));

    private static Function Cut(Func<string, int, string> cut) =>
        Function.OfValues(1, 2, values =>
            (values.Length > 1 ? Coerce.Number(values[1]) : Value.Of(1.0)) switch
            {
                Value.Number { Amount: >= 0 } count => Value.Of(cut(Coerce.Text(values[0]), Whole(count.Amount))),
                Value.Number => Value.Error.WrongArgument,
                Value error => error,
            });

    private static string Middle(string text, double start, double count)
    {
        int first = Math.Min(Whole(start) - 1, text.Length);
        return text.Substring(first, Math.Min(Whole(count), text.Length - first));
    }

    private static int Whole(double number) => (int)Math.Min(number, int.MaxValue);
}

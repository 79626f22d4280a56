namespace AnyOrder.Samples.Sheets.Functions;

/// <summary>Functions of many numbers.</summary>
public static class Aggregates
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>
    {
        ["SUM"] = OfNumbers(Value.Error.WrongType, numbers => Value.Of(Arithmetic.Sum(numbers))),
        ["MIN"] = OfNumbers(Value.Error.WrongParameters, numbers => Value.Of(numbers.DefaultIfEmpty(0).Min())),
        ["MAX"] = OfNumbers(Value.Error.WrongParameters, numbers => Value.Of(numbers.DefaultIfEmpty(0).Max())),
        ["AVERAGE"] = OfNumbers(Value.Error.WrongType, numbers =>
            numbers.Length == 0 ? Value.Error.DivisionByZero : Value.Of(Arithmetic.Sum(numbers) / numbers.Length)),
        ["COUNT"] = Function.OfAll(arguments => Value.Of(arguments.Sum(argument => (double)argument.Values.Count(value => IsCounted(argument, value))))),
        ["COUNTA"] = Function.OfAll(arguments => Value.Of(arguments.Sum(argument => (double)argument.Values.Count(value => !argument.IsCells || value is not Value.Blank)))),
    };

    /// <summary>The numbers of arguments, the last argument first, and errors. Of cells, texts and blanks are left out; a text by itself is an error.</summary>
    public static Value[] Numbers(IEnumerable<Loaded> arguments, Value.Error ofText) =>
        [
            .. from argument in arguments.Reverse()
               from value in argument.Values
               where !argument.IsCells || value is not (Value.Text or Value.Blank)
               select value is Value.Text ? ofText : Coerce.Number(value),
        ];

    private static Function OfNumbers(Value.Error ofText, Func<double[], Value> apply) =>
        Function.OfAll(arguments => Function.OnNumbers(Numbers(arguments, ofText), apply));

    private static bool IsCounted(Loaded argument, Value value) =>
        value is Value.Number or Value.Logical || (!argument.IsCells && Coerce.Number(value) is Value.Number);
}

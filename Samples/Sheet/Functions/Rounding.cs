namespace AnyOrder.Samples.Sheets.Functions;

/// <summary>Functions of a number that make it rounder.</summary>
public static class Rounding
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>
    {
        // a whole number is the one place where the last bits count
        ["ROUND"] = Function.OfNumbers(1, 2, numbers => Value.Of(Decimals(numbers) is not 0 and var decimals ? Arithmetic.Round(numbers[0], decimals, Half) : Half(numbers[0]))),
        ["ROUNDUP"] = Round(scaled => scaled < 0 ? Math.Floor(scaled) : Math.Ceiling(scaled)),
        ["ROUNDDOWN"] = Round(Math.Truncate),
        ["INT"] = Function.OfNumbers(1, 1, numbers => Value.Of(Arithmetic.Floor(numbers[0]))),
        ["ABS"] = Function.OfNumbers(1, 1, numbers => Value.Of(Math.Abs(numbers[0]))),
        ["MOD"] = Function.OfNumbers(2, 2, numbers => Modulo(numbers[0], numbers[1])),
    };

    private static Function Round(Func<double, double> whole) =>
        Function.OfNumbers(1, 2, numbers => Value.Of(Arithmetic.Round(numbers[0], Decimals(numbers), whole)));

    private static int Decimals(double[] numbers) => numbers.Length > 1 ? (int)Math.Clamp(Math.Truncate(numbers[1]), -20, 20) : 0;

    private static double Half(double number) => Math.Round(number, MidpointRounding.AwayFromZero);

    // of the sign of the divisor
    private static Value Modulo(double number, double divisor) =>
        divisor == 0
            ? Value.Error.DivisionByZero
            : Value.Of(Arithmetic.Add(number, -(Arithmetic.Floor(number / divisor) * divisor)));
}

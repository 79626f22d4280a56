using System.Globalization;

namespace AnyOrder.Samples.Sheets;

/// <summary>Numbers as spreadsheets count with them: what differs in the last bits is equal, and cancels out.</summary>
public static class Arithmetic
{
    private const double Tolerance = 1.0 / (1L << 48);

    public static bool Same(double a, double b)
    {
        double difference = Math.Abs(a - b);
        return a == b
            || (!(IsWhole(a) && IsWhole(b)) && Math.Abs(a) * Tolerance > difference && Math.Abs(b) * Tolerance > difference);
    }

    public static double Add(double a, double b) => a < 0 != b < 0 && Same(a, -b) ? 0 : a + b;

    /// <summary>The number its fifteen digits show.</summary>
    public static double Shown(double number) =>
        double.Parse(number.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>The whole number that is not greater, as far as the digits show. Of large numbers they do not show enough.</summary>
    public static double Floor(double number) => Math.Floor(Math.Abs(number) < 1L << 41 ? Shown(number) : number);

    /// <summary>Rounds to so many decimals, or to tens and hundreds where those are negative, by what the digits show.</summary>
    public static double Round(double number, int decimals, Func<double, double> whole)
    {
        double scale = Math.Pow(10, Math.Abs(decimals));
        return decimals < 0 ? whole(Shown(number / scale)) * scale
            // where there are no decimals to round, there is nothing to do
            : Math.Abs(number * scale) < 1e15 ? whole(Shown(number * scale)) / scale
            : number;
    }

    /// <summary>A power; no number where there is none, or where it is too small to be told from 0.</summary>
    public static double Power(double a, double b)
    {
        // an odd root of a negative number is one
        double root = Math.Round(1 / b);
        bool isRoot = a < 0 && Math.Abs(root) % 2 == 1 && b != Math.Floor(b) && Same(1 / root, b);
        double power = isRoot ? -Math.Pow(-a, b) : Math.Pow(a, b);
        return power == 0 && a != 0 ? double.NaN : power;
    }

    /// <summary>A sum that does not lose small numbers beside large ones (Neumaier), and of which the last number may leave nothing.</summary>
    public static double Sum(IEnumerable<double> numbers)
    {
        double sum = 0;
        double lost = 0;
        double last = 0;
        foreach (double number in numbers.Where(number => number != 0))
        {
            double next = sum + last;
            lost += Math.Abs(sum) >= Math.Abs(last) ? sum - next + last : last - next + sum;
            sum = next;
            last = number;
        }

        return double.IsFinite(lost) ? Add(sum + lost, last) : sum + last;
    }

    private static bool IsWhole(double number) => Math.Abs(number) < 1L << 53 && number == Math.Floor(number);
}

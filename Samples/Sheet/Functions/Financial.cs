namespace AnyOrder.Samples.Sheets.Functions;

/// <summary>Payments at equal intervals. What is paid out is negative; the type is 1 when payments are due at the beginning of each period.</summary>
public static class Financial
{
    public static IReadOnlyDictionary<string, Function> All { get; } = new Dictionary<string, Function>
    {
        ["PMT"] = Function.OfNumbers(3, 5, n => Value.Of(Payment(n[0], n[1], n[2], At(n, 3), At(n, 4) != 0))),
        ["FV"] = Function.OfNumbers(3, 5, n => Value.Of(FutureValue(n[0], n[1], n[2], At(n, 3), At(n, 4) != 0))),
        ["PV"] = Function.OfNumbers(3, 5, n => Value.Of(PresentValue(n[0], n[1], n[2], At(n, 3), At(n, 4) != 0))),
        ["IPMT"] = Function.OfNumbers(4, 6, n => Part(n, Interest)),
        ["PPMT"] = Function.OfNumbers(4, 6, n =>
            Part(n, (rate, period, periods, present, future, isDue) =>
                Payment(rate, periods, present, future, isDue) - Interest(rate, period, periods, present, future, isDue))),
    };

    private static double At(double[] numbers, int index) => index < numbers.Length ? numbers[index] : 0;

    private static Value Part(double[] n, Func<double, double, double, double, double, bool, double> part) =>
        n[1] < 1 || n[1] > n[2] ? Value.Error.WrongArgument : Value.Of(part(n[0], n[1], n[2], n[3], At(n, 4), At(n, 5) != 0));

    private static double Payment(double rate, double periods, double present, double future, bool isDue)
    {
        if (rate == 0)
        {
            return -(present + future) / periods;
        }

        double growth = Math.Pow(1 + rate, periods);
        return -((present * growth) + future) * rate / (growth - 1) / (isDue ? 1 + rate : 1);
    }

    private static double FutureValue(double rate, double periods, double payment, double present, bool isDue)
    {
        double growth = Math.Pow(1 + rate, periods);
        return rate == 0
            ? -(present + (payment * periods))
            : -((present * growth) + (payment * (isDue ? 1 + rate : 1) * (growth - 1) / rate));
    }

    private static double PresentValue(double rate, double periods, double payment, double future, bool isDue)
    {
        double growth = Math.Pow(1 + rate, periods);
        return rate == 0
            ? -(future + (payment * periods))
            : -((future + (payment * (isDue ? 1 + rate : 1) * (growth - 1) / rate)) / growth);
    }

    // of what is owed at the beginning of the period
    private static double Interest(double rate, double period, double periods, double present, double future, bool isDue)
    {
        double payment = Payment(rate, periods, present, future, isDue);
        return rate * (period == 1 ? (isDue ? 0 : -present)
            : isDue ? FutureValue(rate, period - 2, payment, present, isDue) - payment
            : FutureValue(rate, period - 1, payment, present, isDue));
    }
}

using AnyOrder.Durable;
using static AnyOrder.Programs;

namespace AnyOrder.Samples.Cluster;

/// <summary>What a book of options may lose: each position is valued by simulating paths of its price, and the values are added up, a hundred at a time.</summary>
public static class RiskLoop
{
    private const int DeskSize = 100;

    public static readonly Name<double> Rate = Name.Of<double>("rate");
    public static readonly Name<double> Volatility = Name.Of<double>("volatility");
    public static readonly Family<int, double> Value = Name.Family<int, double>("value");
    public static readonly Family<int, double> Desk = Name.Family<int, double>("desk");
    public static readonly Name<double> Total = Name.Of<double>("total");

    /// <param name="positions">How many positions there are.</param>
    /// <param name="paths">How many paths each of them is valued by.</param>
    public static Loop Of(int positions, int paths)
    {
        var desks = (positions + DeskSize - 1) / DeskSize;
        var loop = Loop.Empty.Given(Rate, 0.03).Given(Volatility, 0.2);
        loop = Enumerable
            .Range(0, positions)
            .Aggregate(loop, (loop, position) => loop.Define(Value[position], from market in GetAll(Rate, Volatility) select Simulate(position, paths, market.Item1, market.Item2)));
        loop = Enumerable
            .Range(0, desks)
            .Aggregate(
                loop,
                (loop, desk) => loop.Define(Desk[desk], from values in GetAll([.. PositionsOf(desk, positions).Select(position => Value[position])]) select values.Sum())
            );
        return loop.Define(Total, from sums in GetAll([.. Enumerable.Range(0, desks).Select(desk => Desk[desk])]) select sums.Sum());
    }

    /// <summary>The loop of arguments as a client writes them: positions and paths.</summary>
    public static Loop Of(string arguments)
    {
        var numbers = arguments.Split(' ');
        return Of(int.Parse(numbers[0], null), int.Parse(numbers[1], null));
    }

    /// <summary>How its values cross.</summary>
    public static DurableOptions Options => new() { CodeVersion = "1" };

    private static IEnumerable<int> PositionsOf(int desk, int positions) =>
        Enumerable.Range(desk * DeskSize, Math.Min(DeskSize, positions - desk * DeskSize));

    // the same position is simulated the same on every machine: its number is the seed
    private static double Simulate(int position, int paths, double rate, double volatility)
    {
        var random = new Random(position);
        var (spot, strike, years) = (100.0, 80.0 + position % 40, 0.25 + position % 8 * 0.25);
        var drift = (rate - volatility * volatility / 2) * years;
        var sum = 0.0;

        for (var path = 0; path < paths; path++)
        {
            // two uniform numbers make a normal one (Box and Muller)
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            sum += Math.Max(0, spot * Math.Exp(drift + volatility * Math.Sqrt(years) * normal) - strike);
        }

        return Math.Exp(-rate * years) * sum / paths;
    }
}

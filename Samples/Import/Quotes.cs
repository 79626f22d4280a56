namespace AnyOrder.Samples.Import;

/// <summary>What the outside knows: made up, and the same in every run.</summary>
internal static class Quotes
{
    /// <summary>The price of an instrument, in its currency.</summary>
    public static decimal Price(string instrument) => 1 + Number(instrument) % 50_000 / 100m;

    /// <summary>How many euros a unit of the currency is.</summary>
    public static decimal Rate(string currency) => currency == "EUR" ? 1 : (1 + Number(currency) % 15_000) / 10_000m;

    /// <summary>The share of its value that a book is trusted with.</summary>
    public static decimal Haircut(string book) => 1 - Number(book) % 20 / 100m;

    // string.GetHashCode is another one in every process
    private static int Number(string key) => key.Aggregate(17, (number, letter) => (number * 31 + letter) % 1_000_003);
}

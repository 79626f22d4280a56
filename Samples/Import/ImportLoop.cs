using AnyOrder.Durable;
using static AnyOrder.Programs;

namespace AnyOrder.Samples.Import;

/// <summary>What the positions are worth: each for itself, by book, and altogether.</summary>
internal static class ImportLoop
{
    public static readonly Family<int, Position> Positions = Name.Family<int, Position>("position");
    public static readonly Family<string, decimal> Prices = Name.Family<string, decimal>("price");
    public static readonly Family<string, decimal> Rates = Name.Family<string, decimal>("rate");
    public static readonly Family<string, decimal> Haircuts = Name.Family<string, decimal>("haircut");
    public static readonly Family<int, decimal> Values = Name.Family<int, decimal>("value");
    public static readonly Family<string, decimal> Books = Name.Family<string, decimal>("book");
    public static readonly Name<decimal> Total = Name.Of<decimal>("total");

    // numbers and texts the journal knows by itself
    private static readonly ICodec<Position> PositionCodec = Codec
        .Tuple(Codec.Int32, Codec.String, Codec.Decimal, Codec.String, Codec.String)
        .Convert(
            "position",
            (Position it) => (it.Id, it.Instrument, it.Quantity, it.Currency, it.Book),
            it => new(it.Item1, it.Item2, it.Item3, it.Item4, it.Item5)
        );

    public static DurableOptions Kept(RunOptions options) =>
        new()
        {
            Run = options,
            Codecs = Codecs.Default.For(Positions, PositionCodec),
            CodeVersion = "1",
        };

    public static Loop Of(IReadOnlyList<Position> positions, Market market)
    {
        var books = positions.ToLookup(position => position.Book, position => Values[position.Id]);
        Loop loop = Loop
            .Empty.Source(Prices, market.PricesAsync, maxBatchSize: 20)
            .Source(Rates, market.RateAsync)
            .Source(Haircuts, market.HaircutAsync)
            .Rule(Values, Value)
            .Rule(Books, book => Sum(books[book]))
            .Define(Total, Sum(books.Select(book => Books[book.Key])));
        return positions.Aggregate(loop, (loop, position) => loop.Given(Positions[position.Id], position));
    }

    /// <summary>What the sources will be asked for, sooner or later.</summary>
    public static IReadOnlySet<string> Sources(IEnumerable<Position> positions) =>
        positions
            .SelectMany(it => new[] { Prices[it.Instrument], Rates[it.Currency], Haircuts[it.Book] })
            .Select(name => name.Key)
            .ToHashSet();

    private static async Program<decimal> Value(int id)
    {
        Position position = await Get(Positions[id]);
        var (price, rate, haircut) = await GetAll(Prices[position.Instrument], Rates[position.Currency], Haircuts[position.Book]);
        return decimal.Round(position.Quantity * price * rate * haircut, 2);
    }

    private static async Program<decimal> Sum(IEnumerable<Name<decimal>> names) => (await GetAll(names)).Sum();
}

using System.Globalization;
using AnyOrder.Samples.Import;

namespace AnyOrder.Durable.Tests.Samples;

/// <summary>What the positions of a file need and are worth, as anybody would find out who has no loop.</summary>
internal sealed class Worth
{
    private readonly SortedDictionary<string, decimal> _books = new(StringComparer.Ordinal);

    public Worth(string file)
    {
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            if (line.Split(',') is not [_, var instrument, var quantity, var currency, var book])
            {
                throw new FormatException(line);
            }

            Keys.UnionWith([$"price[{instrument}]", $"rate[{currency}]", $"haircut[{book}]"]);
            var value =
                decimal.Parse(quantity, CultureInfo.InvariantCulture)
                * Quotes.Price(instrument)
                * Quotes.Rate(currency)
                * Quotes.Haircut(book);
            _books[book] = _books.GetValueOrDefault(book) + Math.Round(value, 2);
        }
    }

    /// <summary>What has to be asked for.</summary>
    public SortedSet<string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>A line for each book, and one for all.</summary>
    public IEnumerable<string> Lines => [.. _books.Select(book => Line(book.Key, book.Value)), Line("total", _books.Values.Sum())];

    private static string Line(string name, decimal value) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-10}{value,20:N2}\n");
}

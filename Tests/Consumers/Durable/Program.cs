// A loop with a source is run twice with one journal: the second run asks nothing.
using System.Text.Json.Serialization;
using AnyOrder;
using AnyOrder.Durable;
using Microsoft.Data.Sqlite;
using static AnyOrder.Programs;

Family<string, Quote> Quotes = Name.Family<string, Quote>("quote");
Name<decimal> Total = Name.Of<decimal>("total");

int asked = 0;
Loop basket = Loop
    .Empty.Source(
        Quotes,
        (articles, token) =>
        {
            asked += articles.Count;
            return new(articles.ToDictionary(article => article, article => new Quote(article, article.Length * 0.50m)));
        }
    )
    .Define(Total, from quotes in GetAll(Quotes["apple"], Quotes["pear"]) select quotes.Item1.Price + quotes.Item2.Price, "Basket.cs", 9)
    .Add("late", Get(Name.Of<int>("late")), "Basket.cs", 10);

DurableOptions options = new() { Codecs = Codecs.Default.With(Codec.Json(ShopJson.Default.Quote, "quote")) };
DirectoryInfo folder = Directory.CreateTempSubdirectory("anyorder-consumer-");
try
{
    string path = Path.Combine(folder.FullName, "shop.db");
    Outcome first = await basket.RunDurableAsync(Journal.Sqlite(path), "monday", options);
    Console.WriteLine($"{first.Get(Total)}, asked for {asked}");

    Outcome second = await basket.RunDurableAsync(Journal.Sqlite(path), "monday", options);
    Console.WriteLine($"{second.Get(Total)}, asked for {asked}, the same outcome: {second.Equals(first)}");
    Console.WriteLine(second.Explain());

    DurableVerification verification = await basket.VerifyDurableAsync(Journal.Sqlite(path), "monday", options);
    Console.Write(verification.Explain());
}
finally
{
    folder.Delete(recursive: true);
}

Console.WriteLine(new SqliteConnection());

internal sealed record Quote(string Article, decimal Price);

[JsonSerializable(typeof(Quote))]
internal sealed partial class ShopJson : JsonSerializerContext;

namespace Microsoft.Data.Sqlite
{
    // what the package keeps runs by is not visible here: were it, this name would be taken (CS0436)
    internal sealed record SqliteConnection;
}

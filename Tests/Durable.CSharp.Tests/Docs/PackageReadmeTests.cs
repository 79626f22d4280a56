using AnyOrder;
using AnyOrder.Durable;
using Xunit;
using static AnyOrder.Programs;

namespace MyTests;

/// <summary>The code of the readme of the package, in a namespace of its own as a user's is.</summary>
public sealed class PackageReadmeTests : IDisposable
{
    public PackageReadmeTests() => Clear();

    public void Dispose() => Clear();

    [Fact]
    public async Task The_second_run_asks_nothing()
    {
        Family<string, decimal> Price = Name.Family<string, decimal>("price");
        Name<decimal> Total = Name.Of<decimal>("total");
        int calls = 0;

        Loop basket = Loop.Empty
            .Source(Price, (articles, token) =>
            {
                calls++; // of a service, say
                return new(articles.ToDictionary(article => article, article => article.Length * 0.50m));
            })
            .Define(Total, from prices in GetAll(Price["apple"], Price["pear"]) select prices.Item1 + prices.Item2);

        IJournal journal = Journal.Sqlite("prices.db");
        Outcome outcome = await basket.RunDurableAsync(journal, "monday"); // asks the service
        Outcome again = await basket.RunDurableAsync(journal, "monday"); // reads the journal, in this process or another

        Console.WriteLine($"{again.Get(Total)}, {calls} call"); // 4.50, 1 call
        Assert.Equal((4.50m, 1), (again.Get(Total), calls));
        Assert.Equal(outcome, again);
    }

    // the file of the page is in the directory of the tests
    private static void Clear()
    {
        foreach (var file in Directory.GetFiles(Environment.CurrentDirectory, "prices.db*"))
        {
            File.Delete(file);
        }
    }
}

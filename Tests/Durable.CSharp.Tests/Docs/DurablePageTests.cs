using System.Text.Json.Serialization;
using AnyOrder;
using AnyOrder.Durable;
using AnyOrder.Tests.Docs;
using Xunit;
using static AnyOrder.Programs;

namespace MyPrices;

/// <summary>The code of docs/durable.md, in a namespace of its own as a user's is.</summary>
public class DurablePageTests
{
    private static readonly Name<Quote> Apple = Name.Of<Quote>("apple");
    private static readonly Name<decimal> Net = Name.Of<decimal>("net");
    private static readonly Name<decimal> Tax = Name.Of<decimal>("tax");
    private static readonly Name<decimal> Total = Name.Of<decimal>("total");
    private static readonly Name<Dictionary<string, decimal>> Rates = Name.Of<Dictionary<string, decimal>>("rates");
    private static readonly Family<int, string> User = Name.Family<int, string>("user");

    [Fact]
    public async Task A_run_is_kept()
    {
        string folder = Directory.CreateTempSubdirectory("anyorder").FullName;
        string path = Path.Combine(folder, "run.db");
        int asked = 0;
        Loop loop = Loop.Empty.Source(Apple, _ => Task.FromResult(new Quote(++asked))).Define(Net, from quote in Get(Apple) select quote.Price);

        DurableOptions options = new()
        {
            Codecs = Codecs.Default.With(Codec.Json(PricingJson.Default.Quote, "quote")),
            CodeVersion = "2026-11",
        };

        Outcome outcome = await loop.RunDurableAsync(Journal.Sqlite(path), "monday", options);

        Assert.Equal(outcome, await loop.RunDurableAsync(Journal.Sqlite(path), "monday", options));
        Assert.Equal(1, asked);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Codecs_are_added()
    {
        Codecs codecs = Codecs.Default
            .With(Codec.Json(PricingJson.Default.Quote, "quote"))          // every value of this type
            .With(Codec.List(Codec.Decimal))
            .For(Rates, Codec.Dictionary(Codec.String, Codec.Decimal))     // the values of one name
            .For(User);                                                    // a family that no rule, source or definition is for

        Loop loop = Loop.Empty.Add("users", from user in Set(User[1], "Ann") from rates in Set(Rates, new() { ["EUR"] = 1 }) select user);
        IJournal journal = Journal.InMemory();
        loop.RunDurable(journal, "r1", new() { Codecs = codecs });
        Outcome again = loop.RunDurable(journal, "r1", new() { Codecs = codecs });
        Assert.Equal("Ann", again.Get(User[1]));
        Assert.Equal(1, again.Get(Rates)["EUR"]);
    }

    [Fact]
    public async Task Changed_code_is_verified_and_the_run_gets_it()
    {
        IJournal journal = Journal.InMemory();
        DurableOptions options = new() { CodeVersion = "2" };
        Taxed(0.19m).RunDurable(journal, "monday", new() { CodeVersion = "1" });
        Loop next = Taxed(0.20m);

        DurableVerification verification = await next.VerifyDurableAsync(journal, "monday", options);
        Console.Write(verification.Explain());

        Assert.Equal(Markdown.Output("verify"), verification.Explain().TrimEnd());
        Assert.Equal(1, await Verified());
        await Continued();
        Assert.Equal(0, await Verified());

        async Task<int> Verified()
        {
            int exitCode = await DurableCommand.RunAsync(["verify", "monday"], next, journal, options, Console.Out);
            return exitCode;
        }

        async Task Continued()
        {
            await journal.ForgetAsync("monday", "tax");
            await next.AdoptDurableAsync(journal, "monday", options);
            Outcome outcome = await next.RunDurableAsync(journal, "monday", options);
            Assert.Equal(120.00m, outcome.Get(Total));
        }
    }

    private static Loop Taxed(decimal rate) =>
        Loop.Empty.Define(Net, Pure(100m))
            .Define(Tax, from net in Get(Net) select net * rate)
            .Define(Total, from net in Get(Net) from tax in Get(Tax) select net + tax);
}

public sealed record Quote(decimal Price);

[JsonSerializable(typeof(Quote))]
internal sealed partial class PricingJson : JsonSerializerContext;

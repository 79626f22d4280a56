// Published as native code, trimmed: async programs, queries, a stuck run, its report, what comes of it with one more input, and a run that is kept.
using System.Text.Json.Serialization;
using AnyOrder;
using AnyOrder.Durable;
using static AnyOrder.Programs;

Name<int> a = Name.Of<int>("a");
Name<int> b = Name.Of<int>("b");
Name<int> c = Name.Of<int>("c");
Family<int, int> fib = Name.Family<int, int>("fib");

static async Program<int> Sum(IEnumerable<Name<int>> names)
{
    int total = 0;
    foreach (Name<int> name in names)
    {
        total += await Get(name);
    }

    return total;
}

async Program<string> Careful()
{
    try
    {
        return $"{await (from x in Get(a) select 1 / (x - x))}";
    }
    catch (DivideByZeroException)
    {
        return $"caught, and went on to {await Get(b)}";
    }
}

Outcome outcome = Loop
    .Empty.Given(a, 1)
    .Add("b", from x in Get(a) from y in Set(b, x + 1) select y, "Main.cs", 1)
    .Add("sum", Sum([a, b]), "Main.cs", 2)
    .Add("careful", Careful(), "Main.cs", 3)
    .Add("waits", Sum([a, b, c]), "Main.cs", 4)
    .Rule(fib, async n => n < 2 ? n : await Get(fib[n - 1]) + await Get(fib[n - 2]))
    .Add("ask", Get(fib[30]), "Main.cs", 5)
    .Run();

Console.WriteLine($"sum {outcome.Result<int>("sum")}, fib {outcome.Result<int>("ask")}, careful: {outcome.Result<string>("careful")}");
Console.WriteLine(outcome.Explain());
foreach (int value in new[] { 10, 20 })
{
    Console.WriteLine($"with c = {value}: {outcome.Resume(Loop.Empty.Given(c, value)).Result<int>("waits")}");
}

string folder = Directory.CreateTempSubdirectory("anyorder").FullName;
int asked = 0;
Name<Quote> quote = Name.Of<Quote>("quote");
Loop kept = Loop.Empty.Source(quote, _ => Task.FromResult(new Quote(++asked))).Define(b, from x in Get(quote) select x.Price + 1);
DurableOptions options = new() { Codecs = Codecs.Default.With(Codec.Json(KeptJson.Default.Quote, "quote")) };
foreach (string part in new[] { "first", "second" })
{
    Outcome durable = await kept.RunDurableAsync(Journal.Sqlite(Path.Combine(folder, "run.db")), "run", options);
    Console.WriteLine($"{part}: b = {durable.Get(b)}, asked {asked}");
}

Directory.Delete(folder, recursive: true);

internal sealed record Quote(int Price);

[JsonSerializable(typeof(Quote))]
internal sealed partial class KeptJson : JsonSerializerContext;

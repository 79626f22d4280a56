// Queries, await, sources, a stuck run and its report, a conflict, and the rules of the compiler, with nothing but the package.
using AnyOrder;
using static AnyOrder.Programs;

Name<decimal> Total = Name.Of<decimal>("total");
Name<decimal> Tax = Name.Of<decimal>("tax");
Name<decimal> Net = Name.Of<decimal>("net");

Loop rules = Loop
    .Empty.Define(Total, from net in Get(Net) from tax in Get(Tax) select net + tax, "Invoice.cs", 9)
    .Define(Tax, async () => await Get(Net) * 0.19m, "Invoice.cs", 10);

Console.WriteLine(rules.Given(Net, 100m).Run().Get(Total));

Outcome stuck = rules.Run();
Console.WriteLine(stuck.Explain());
Console.WriteLine(stuck.Resume(Loop.Empty.Given(Net, 200m)).Get(Total));

Loop conflicting = rules.Given(Net, 100m).Add("surcharge", Set(Tax, 7m), "Surcharge.cs", 2);
Console.WriteLine(conflicting.Run().Explain());

Family<int, decimal> Price = Name.Family<int, decimal>("price");
int calls = 0;
Loop shop = Loop
    .Empty.Source(
        Price,
        (keys, token) =>
        {
            calls++;
            return new(keys.ToDictionary(key => key, key => key * 1.5m));
        }
    )
    .Add("sum", async () => await Get(Price[1]) + await Get(Price[2]))
    .Add("pair", GetAll(Price[1], Price[2]));
Outcome bought = await shop.RunAsync();
Console.WriteLine($"{bought.Result<decimal>("sum")} {bought.Result<(decimal, decimal)>("pair")}, calls: {calls}");

try
{
    stuck.EnsureResolved();
}
catch (UnresolvedException thrown)
{
    Console.WriteLine(thrown.Message == stuck.Explain());
}

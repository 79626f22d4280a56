// The namespace for users of LanguageExt, who reference it themselves.
using AnyOrder;
using AnyOrder.LanguageExt;
using LanguageExt;
using static AnyOrder.Programs;
using static LanguageExt.Prelude;

Name<decimal> Total = Name.Of<decimal>("total");
Name<decimal> Tax = Name.Of<decimal>("tax");
Name<decimal> Net = Name.Of<decimal>("net");

Loop rules = Loop
    .Empty.Define(Total, from net in Get(Net) from tax in Get(Tax) select net + tax, "Invoice.cs", 9)
    .Define(Tax, from net in Get(Net) select net * 0.19m, "Invoice.cs", 10);

Outcome outcome = rules.Given(Net, 100m).Run();
Console.WriteLine(outcome.Find(Total));
Console.WriteLine(rules.Run().Find(Total));
Console.WriteLine(rules.Run().ToEither().Match(Right: _ => "resolved", Left: failures => $"{failures}"));
Console.WriteLine(outcome.Namespace.ToHashMap().Count);

Seq<int> numbers = Seq(1, 2, 3);
Console.WriteLine(Loop.Run(numbers.Traverse(n => Pure(n * n))).Results);

Outcome loaded = await rules.Source(Net, SuccessAff(200m)).RunAsync();
Console.WriteLine(loaded.ToValidation().Match(Succ: run => $"{run.Get(Total)}", Fail: failures => $"{failures}"));

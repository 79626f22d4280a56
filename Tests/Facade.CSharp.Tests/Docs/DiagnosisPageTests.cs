using System.Text.Json;
using Xunit;
using static AnyOrder.Programs;

namespace AnyOrder.Tests.Docs;

public class DiagnosisPageTests
{
    private static readonly Name<string> Api = Name.Of<string>("api");
    private static readonly Name<string> Job = Name.Of<string>("job");
    private static readonly Name<string> Password = Name.Of<string>("db.password");
    private static readonly Name<string> Pasword = Name.Of<string>("db.pasword");
    private static readonly Name<int> A = Name.Of<int>("a");
    private static readonly Name<int> B = Name.Of<int>("b");
    private static readonly Name<int> C = Name.Of<int>("c");
    private static readonly Name<int> Total = Name.Of<int>("total");
    private static readonly Name<decimal> Rates = Name.Of<decimal>("rates");
    private static readonly Name<decimal> Price = Name.Of<decimal>("price");
    private static readonly Name<string> Report = Name.Of<string>("report");
    private static readonly Name<int> Discount = Name.Of<int>("discount");

    [Fact]
    public void A_missing_name()
    {
#line 1 "Config.cs"
        Loop loop = Loop.Empty
            .Given(Password, "s3cret")
            .Define(Api, from password in Get(Pasword) select $"Host=db;Password={password}")
            .Define(Job, from password in Get(Pasword) select $"pg_dump --password={password}");
#line default
        Printed("missing", loop.Run());
    }

    [Fact]
    public void A_cycle_with_a_tail()
    {
#line 1 "Sheet.cs"
        Loop loop = Loop.Empty
            .Define(A, from b in Get(B) select b + 1)
            .Define(B, from c in Get(C) select c * 2)
            .Define(C, from a in Get(A) select a - 1)
            .Define(Total, from a in Get(A) select a);
#line default
        Printed("cycle", loop.Run());
        Assert.Contains(
            Markdown.Blocks(),
            block => block.Language == "mermaid" && block.Text == loop.Run(new() { Record = true }).ToMermaid().TrimEnd()
        );
    }

    [Fact]
    public void A_faulted_provider()
    {
#line 1 "Prices.cs"
        Loop loop = Loop.Empty
            .Define(Rates, Defer<decimal>(() => throw new TimeoutException("the rate server did not answer")))
            .Define(Price, from rate in Get(Rates) select 100m * rate)
            .Define(Report, from price in Get(Price) select $"costs {price}");
#line default
        Printed("faulted", loop.Run());
    }

    [Fact]
    public void A_provider_that_comes_to_no_end()
    {
#line 1 "Search.cs"
        static Program<int> Search(int n) => Pure(n).SelectMany(_ => Search(n + 1));

        Loop loop = Loop.Empty
            .Define(A, Search(0))
            .Define(B, from a in Get(A) select a + 1);

        Outcome outcome = loop.Run(new() { MaxOperations = 100_000 });
#line default
        Printed("exhausted", outcome);
    }

    [Fact]
    public void A_promise_that_was_forgotten()
    {
#line 1 "Rules.cs"
        Loop loop = Loop.Empty
            .Given(A, 3)
            .Add("loyalty", from a in Get(A) from d in a > 5 ? Set(Discount, 10) : Pure(0) select d, provides: [Discount])
            .Define(Total, from discount in Get(Discount) select 100 - discount);
#line default
        Printed("forgotten", loop.Run());
    }

    [Fact]
    public void Programs_that_declare_nothing()
    {
#line 1 "Plain.cs"
        Loop loop = Loop.Empty
            .Add("first", from b in Get(B) from a in Set(A, b + 1) select a)
            .Add("second", from a in Get(A) from b in Set(B, a + 1) select b);
#line default
        Printed("unset", loop.Run());
    }

    [Fact]
    public void A_name_that_two_programs_claim()
    {
#line 1 "Twice.cs"
        Loop loop = Loop.Empty
            .Add("one", Set(Total, 1))
            .Add("two", Set(Total, 2))
            .Define(A, from total in Get(Total) select total + 1)
            .Define(B, from a in Get(A) select a + 1)
            .Define(C, Set(Discount, 5).Then(Get(Discount)))
            .Define(Report, from c in Get(C) select $"{c} off");
#line default
        Printed("contested", loop.Run());
    }

    [Fact]
    public void Two_mistakes_at_once()
    {
#line 1 "Both.cs"
        Loop loop = Loop.Empty
            .Define(Api, from password in Get(Pasword) select $"Host=db;Password={password}")
            .Define(A, from b in Get(B) select b + 1)
            .Define(B, from a in Get(A) select a + 1);
#line default
        Printed("both", loop.Run());
    }

    [Fact]
    public void Causes_and_waits_are_data()
    {
        Loop loop = Loop.Empty.Define(A, from b in Get(B) select b + 1).Define(Total, from a in Get(A) select a);

        Outcome outcome = loop.Run();
        foreach (Cause cause in outcome.Causes)
        {
            string text = cause.Reason switch
            {
                CauseReason.Cycle cycle => $"{cycle.Steps.Count} names need each other, from {cycle.Steps[0].Name} on",
                CauseReason.Faulted faulted => $"{faulted.Provider} threw {faulted.Fault.Exception.GetType().Name}",
                _ => $"{cause.Names[0]} is needed by {string.Join(", ", cause.NeededBy)}",
            };
            Assert.Equal("b is needed by a", text);
        }

        foreach (Wait wait in outcome.Waits)
        {
            Assert.Equal(B, wait.Cause.Names[0]); // "a" waits for b, and "total" for a, whose provider is "a": both because of b
        }

        Assert.Equal([("a", B, null), ("total", A, "a")], outcome.Waits.Select(wait => (wait.Label, (Name)wait.Name, wait.Provider)));
    }

    private sealed class Progress : RunObserver
    {
        public int Names { get; private set; }

        public override void GenerationEnded(Generation generation) => Names += generation.Bound.Count;
    }

    [Fact]
    public void An_observer_and_a_record()
    {
        Loop loop = Loop.Empty.Given(B, 1).Define(A, from b in Get(B) select b + 1);

        Progress progress = new();
        Outcome outcome = loop.Run(new() { Observer = progress, Record = true });

        string mermaid = outcome.ToMermaid();
        string trace = outcome.ToTraceEvents();
        string page = outcome.ToHtml();

        Assert.Equal(2, progress.Names);
        Assert.Equal(2, outcome.History.Count);
        Assert.StartsWith("flowchart LR", mermaid, StringComparison.Ordinal);
        JsonDocument.Parse(trace).Dispose();
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
    }

    private static void Printed(string id, Outcome outcome) => Assert.Equal(Markdown.Output(id), outcome.Explain());
}

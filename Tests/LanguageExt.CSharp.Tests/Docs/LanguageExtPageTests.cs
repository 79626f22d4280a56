using AnyOrder;
using AnyOrder.LanguageExt;
using AnyOrder.Tests;
using AnyOrder.Tests.Docs;
using LanguageExt;
using LanguageExt.Effects.Traits;
using LanguageExt.TypeClasses;
using Xunit;
using static AnyOrder.Programs;
using static LanguageExt.Prelude;

namespace Consumers;

public class LanguageExtPageTests
{
    private static readonly Name<decimal> Net = Name.Of<decimal>("net");
    private static readonly Name<decimal> Tax = Name.Of<decimal>("tax");
    private static readonly Name<decimal> Total = Name.Of<decimal>("total");
    private static readonly Name<string?> Note = Name.Of<string?>("note");
    private static readonly Family<string, decimal> Price = Name.Family<string, decimal>("price");

    private static readonly Loop Invoice = Loop.Empty
        .Define(Total, from net in Get(Net) from tax in Get(Tax) select net + tax)
        .Define(Tax, from net in Get(Net) select net * 0.19m);

    [Fact]
    public void Found_or_not()
    {
        Outcome outcome = Invoice.Given(Net, 100m).Run();

        Option<decimal> total = outcome.Find(Total); // Some(119.00)
        Option<string?> note = outcome.Find(Note); // None

        Assert.Equal((Some(119m), None), (total, note));
    }

    [Fact]
    public void Either_all_that_went_wrong_or_what_came_of_it()
    {
        Either<Seq<Failure>, (decimal, decimal)> results = Loop.Run(Set(Net, 100m), Get(Net)).ToEither(); // Right((100, 100))
        Validation<Failure, Outcome> outcome = Invoice.Run().ToValidation(); // Fail([net: missing; needed by tax, total])

        Assert.Equal(Right<Seq<Failure>, (decimal, decimal)>((100m, 100m)), results);
        Assert.Equal("[net: missing; needed by tax, total]", outcome.FailToSeq().ToString());
    }

    [Fact]
    public void Failures_as_text()
    {
        var outcome = Loop
            .Empty.Define(Total, from net in Get(Net) from tax in Get(Tax) select net + tax, "Invoice.cs", 9)
            .Define(Tax, Pure(0m).Select<decimal, decimal>(_ => throw new TimeoutException("no answer")), "Invoice.cs", 10)
            .Add("here", Set(Net, 100m), "Invoice.cs", 11)
            .Add("there", Set(Net, 200m), "Other.cs", 2)
            .Run();
        Assert.Equal(Markdown.Output("failures"), string.Join('\n', outcome.Failures()));
    }

    [Fact]
    public void Failures_as_data()
    {
        string[] texts = [.. Invoice.Run().Failures().Map(Blame)];
        Assert.Equal(["tax, total need net"], texts);
    }

    static string Blame(Failure failure) => failure switch
    {
        Failure.Conflicted(var conflict) => $"{conflict.Claims.Count} programs set {conflict.Name}",
        Failure.Faulted(var program, var fault) => $"{program.Label} threw {fault.Exception.GetType().Name}",
        Failure.Exhausted(var program, var limit) => $"{program.Label} reached {limit}",
        Failure.Halted(var program) => $"{program.Label} was stopped",
        Failure.Unbound(var cause) => $"{string.Join(", ", failure.NeededBy)} need {cause.Names[0]}",
        _ => "",
    };

    [Fact]
    public void Two_runs_add_up()
    {
        var (first, second) = (Loop.Run(Get(Net)), Loop.Run(Get(Tax)));

        Validation<Failure, decimal> sum = (first.ToValidation(), second.ToValidation()).Apply((net, tax) => net + tax);

        Assert.Equal(2, sum.FailToSeq().Count);
    }

    [Fact]
    public void Lists_and_maps()
    {
        Outcome outcome = Invoice.Given(Net, 100m).Run();

        Seq<ProgramOutcome> programs = outcome.Programs.ToSeq();
        Seq<Wait> waits = outcome.Waits.ToSeq();
        HashMap<Name, Claim> claims = outcome.Namespace.ToHashMap();
        Option<string> owner = claims.Find(Tax).Map(claim => claim.Label); // Some(tax)

        Assert.Equal((2, 0, Some("tax")), (programs.Count, waits.Count, owner));
    }

    [Fact]
    public void Traversals()
    {
        Seq<string> skus = Seq("apple", "pear");

        Program<Seq<decimal>> prices = skus.Traverse(sku => Set(Price[sku], sku.Length));
        Program<Seq<decimal>> inOneDemand = skus.Map(sku => Price[sku]).GetAll();
        Program<Option<decimal>> perhaps = Some("pear").Traverse(sku => Get(Price[sku]));
        Program<Unit> done = Set(Net, 100m).ToUnit();

        var outcome = Loop.Run(prices, inOneDemand, perhaps, done);
        Assert.Equal((Seq(5m, 4m), Seq(5m, 4m), Some(4m), unit), outcome.Results);
    }

    private static Aff<decimal> LoadNet() => SuccessAff(100m);

    private static Aff<HashMap<string, decimal>> LoadPrices(Seq<string> skus) => SuccessAff(skus.Map(sku => (sku, 2.5m)).ToHashMap());

    private static Aff<RT, decimal> LoadTax<RT>()
        where RT : struct, HasCancel<RT> => from token in cancelToken<RT>() from tax in SuccessAff(token.CanBeCanceled ? 19m : 0m) select tax;

    [Fact(Timeout = 60_000)]
    public async Task Sources()
    {
        var runtime = Runtime.New();
        var token = CancellationToken.None;

        Loop loop = Loop.Empty
            .Source(Net, LoadNet())
            .Source(Price, skus => LoadPrices(skus), maxBatchSize: 500)
            .Source(Tax, LoadTax<Runtime>(), runtime)
            .Add("sum", async () => await Get(Net) + await Get(Tax) + await Get(Price["apple"]));

        Outcome outcome = await loop.RunAsync(cancellationToken: token);

        Assert.Equal(121.5m, outcome.Result<decimal>("sum"));
        Assert.Equal(121.5m, (await Sum<Runtime>(loop).Run(runtime)).ThrowIfFail());
    }

    static Aff<RT, decimal> Sum<RT>(Loop loop)
        where RT : struct, HasCancel<RT> =>
        from token in cancelToken<RT>()
        from outcome in Aff(() => loop.RunAsync(cancellationToken: token).ToValue())
        select outcome.Result<decimal>("sum");

    static FB Twice<F, FA, FB>(FA fa)
        where F : struct, Functor<FA, FB, decimal, decimal> => default(F).Map(fa, x => 2 * x);

    [Fact]
    public void Classes()
    {
        Program<decimal> doubled = Twice<FProgram<decimal, decimal>, Program<decimal>, Program<decimal>>(Pure(1m));
        Assert.Equal(2m, Loop.Run(doubled).Results);
    }

    [Fact]
    public void Nulls()
    {
        Program<string?> nothing = Set<string?>(Note, null);
        Outcome outcome = Loop.Run(nothing);

        bool isFound = outcome.Find(Note).IsSome; // false
        bool isBound = outcome.FindUnsafe(Note).IsSome; // true

        Assert.Equal((false, true), (isFound, isBound));
    }
}

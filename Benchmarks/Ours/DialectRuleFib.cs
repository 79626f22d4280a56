namespace AnyOrder.Benchmarks;

/// <summary>AnyOrder in F#: <c>Loop.rule</c> with <c>program { }</c>.</summary>
public sealed class DialectRuleFib : FibRunner
{
    private static readonly Family<int, long> Fib = AnyOrder.Name.Family<int, long>("fib");

    public override string Name => "AnyOrder, F# Loop.rule";

    public override string Note => "names are made in the rule";

    public override Func<Values> Prepare(int n) =>
        () =>
        {
            Outcome outcome = DialectFib.Ask(n, DialectFib.Loop(Modulus)).Run(OursOptions.For(degree: 1));
            return _ => outcome.Get(Fib[n]);
        };
}

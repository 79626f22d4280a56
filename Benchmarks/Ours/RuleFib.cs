using static AnyOrder.Programs;

namespace AnyOrder.Benchmarks;

/// <summary>AnyOrder in C#: a rule that gets the two numbers before, whose names it makes.</summary>
public sealed class RuleFib : FibRunner
{
    private static readonly Family<int, long> Fib = AnyOrder.Name.Family<int, long>();

    public override string Name => "AnyOrder, Rule";

    public override string Note => "names are made in the rule";

    public override Func<Values> Prepare(int n) =>
        () =>
        {
            Outcome outcome = Loop.Empty.Rule(Fib, Number).Add("main", Get(Fib[n])).Run(OursOptions.For(degree: 1));
            return _ => outcome.Get(Fib[n]);
        };

    private static Program<long> Number(int n) =>
        n < 2 ? Pure<long>(n) : from a in Get(Fib[n - 1]) from b in Get(Fib[n - 2]) select (a + b) % Modulus;
}

using static AnyOrder.Programs;

namespace AnyOrder.Benchmarks;

/// <summary>AnyOrder in C#: the same rule with names that were made before, as the keys of the peers are.</summary>
public sealed class RuleNamesFib : FibRunner
{
    public override string Name => "AnyOrder, Rule, names made once";

    public override Func<Values> Prepare(int n)
    {
        Family<int, long> fib = AnyOrder.Name.Family<int, long>("fib");
        Name<long>[] names = [.. Enumerable.Range(0, n + 1).Select(i => fib[i])];
        return () =>
        {
            Outcome outcome = Loop.Empty
                .Rule(fib, i => Number(i, names))
                .Add("main", Get(names[n]))
                .Run(OursOptions.For(degree: 1));
            return _ => outcome.Get(names[n]);
        };
    }

    private static Program<long> Number(int n, Name<long>[] names) =>
        n < 2 ? Pure<long>(n) : from a in Get(names[n - 1]) from b in Get(names[n - 2]) select (a + b) % Modulus;
}

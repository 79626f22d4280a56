namespace AnyOrder.Benchmarks;

/// <summary>A way to compute a Fibonacci number on demand: nothing says beforehand which of them are needed.</summary>
public abstract class FibRunner
{
    /// <summary>Numbers are counted modulo this.</summary>
    protected const long Modulus = 1_000_000_007;

    public abstract string Name { get; }

    /// <summary>What a reader of the table should know.</summary>
    public virtual string Note => "";

    /// <summary>Whether it nests calls as deep as the number is large.</summary>
    public virtual bool Nests => false;

    /// <summary>Makes what is not measured, and gives what is; its one value is the n-th number.</summary>
    public abstract Func<Values> Prepare(int n);

    public static long Expected(int n)
    {
        long a = 0;
        long b = 1;
        for (int i = 0; i < n; i++)
        {
            (a, b) = (b, (a + b) % Modulus);
        }

        return a;
    }

    protected static string[] KeysUpTo(int n) =>
        [.. Enumerable.Range(0, n + 1).Select(i => "fib" + i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
}

namespace AnyOrder.Benchmarks;

/// <summary>F# asyncs that are started when they are first asked for.</summary>
public sealed class AsyncRuleFib : FibRunner
{
    public override string Name => "F# async, StartAsTask";

    public override Func<Values> Prepare(int n)
    {
        string[] keys = KeysUpTo(n);
        return () =>
        {
            long value = AsyncFib.Run(keys, n, Modulus);
            return _ => value;
        };
    }
}

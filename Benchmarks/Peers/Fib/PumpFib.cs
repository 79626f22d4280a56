namespace AnyOrder.Benchmarks;

/// <summary>Async methods on one thread, over a plain dictionary of tasks. Each yields to the pump first, and so nests no call.</summary>
public sealed class PumpFib : FibRunner
{
    public override string Name => "lazy tasks on a pump";

    public override Func<Values> Prepare(int n)
    {
        string[] keys = KeysUpTo(n);
        return () =>
        {
            Dictionary<string, Task<long>> started = [];
            Pump.Run(() => Ask(started, keys, n));
            return _ => started[keys[n]].Result;
        };
    }

    private static Task<long> Ask(Dictionary<string, Task<long>> started, string[] keys, int n)
    {
        if (!started.TryGetValue(keys[n], out Task<long>? task))
        {
            started[keys[n]] = task = Number(started, keys, n);
        }

        return task;
    }

    private static async Task<long> Number(Dictionary<string, Task<long>> started, string[] keys, int n)
    {
        await Task.Yield();
        return n < 2 ? n : (await Ask(started, keys, n - 1) + await Ask(started, keys, n - 2)) % Modulus;
    }
}

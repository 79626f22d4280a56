using System.Collections.Concurrent;

namespace AnyOrder.Benchmarks;

/// <summary>Async methods that are started on the thread pool when they are first asked for.</summary>
public sealed class TaskRunFib : FibRunner
{
    public override string Name => "lazy tasks, Task.Run";

    public override Func<Values> Prepare(int n)
    {
        string[] keys = KeysUpTo(n);
        return () =>
        {
            long value = Ask(new(), keys, n).GetAwaiter().GetResult();
            return _ => value;
        };
    }

    private static Task<long> Ask(ConcurrentDictionary<string, Lazy<Task<long>>> started, string[] keys, int n) =>
        started.GetOrAdd(keys[n], _ => new(() => Task.Run(() => Number(started, keys, n)))).Value;

    private static async Task<long> Number(ConcurrentDictionary<string, Lazy<Task<long>>> started, string[] keys, int n) =>
        n < 2 ? n : (await Ask(started, keys, n - 1) + await Ask(started, keys, n - 2)) % Modulus;
}

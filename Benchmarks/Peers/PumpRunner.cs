namespace AnyOrder.Benchmarks;

/// <summary>Async methods and a plain dictionary of promises, all on one thread.</summary>
public sealed class PumpRunner : Runner
{
    public override string Name => "TCS + await on a pump";

    public override Func<Values> Prepare(Graph graph) =>
        () =>
        {
            Dictionary<string, TaskCompletionSource<object>> promises = [];
            Pump.Run(() => Task.WhenAll(Array.ConvertAll(graph.Order, i => Program(graph, promises, i))));
            return i => (long)promises[graph.Keys[i]].Task.Result;
        };

    private static async Task Program(Graph graph, Dictionary<string, TaskCompletionSource<object>> promises, int program)
    {
        long sum = 0;
        int[] needs = graph.Needs[program];
        if (graph.Gathers(program))
        {
            foreach (object value in await Task.WhenAll(needs.Select(need => Promise(promises, graph.Keys[need]).Task)))
            {
                sum += (long)value;
            }
        }
        else
        {
            foreach (int need in needs)
            {
                sum += (long)await Promise(promises, graph.Keys[need]).Task;
            }
        }

        Promise(promises, graph.Keys[program]).SetResult(graph.Value(sum));
    }

    private static TaskCompletionSource<object> Promise(Dictionary<string, TaskCompletionSource<object>> promises, string key)
    {
        if (!promises.TryGetValue(key, out TaskCompletionSource<object>? promise))
        {
            // not RunContinuationsAsynchronously: that has Task.WhenAll go on in the thread pool, away from the pump. On the thread of the pump a
            // set continues who waits at once, and posts to the pump when the stack runs out.
            promises[key] = promise = new();
        }

        return promise;
    }
}

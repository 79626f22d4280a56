using System.Collections.Concurrent;

namespace AnyOrder.Benchmarks;

/// <summary>What one writes without a library: async methods, and a concurrent dictionary of promises.</summary>
/// <param name="asynchronous">Whether who waits goes on through the thread pool, and not within the set it waited for.</param>
public sealed class TaskRunner(bool asynchronous) : Runner
{
    private readonly TaskCreationOptions options =
        asynchronous ? TaskCreationOptions.RunContinuationsAsynchronously : TaskCreationOptions.None;

    public override string Name => asynchronous ? "TCS + await, run asynchronously" : "TCS + await";

    public override Func<Values> Prepare(Graph graph) =>
        () =>
        {
            ConcurrentDictionary<string, TaskCompletionSource<object>> promises = new();
            Task.WaitAll(Array.ConvertAll(graph.Order, i => Program(graph, promises, i)));
            return i => (long)promises[graph.Keys[i]].Task.Result;
        };

    private async Task Program(Graph graph, ConcurrentDictionary<string, TaskCompletionSource<object>> promises, int program)
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

    private TaskCompletionSource<object> Promise(ConcurrentDictionary<string, TaskCompletionSource<object>> promises, string key) =>
        promises.GetOrAdd(key, static (_, options) => new(options), options);
}

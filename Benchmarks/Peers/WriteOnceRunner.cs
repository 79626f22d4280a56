using System.Collections.Concurrent;
using System.Threading.Tasks.Dataflow;

namespace AnyOrder.Benchmarks;

/// <summary>TPL Dataflow: a <see cref="WriteOnceBlock{T}"/> for each name.</summary>
public sealed class WriteOnceRunner : Runner
{
    public override string Name => "WriteOnceBlock";

    public override string Note => "ReceiveAsync may read default(T): dotnet/runtime#123432";

    // TryReceive looks at the header without a lock, and the header is set before the value
    public override bool Races => true;

    public override Func<Values> Prepare(Graph graph) =>
        () =>
        {
            ConcurrentDictionary<string, WriteOnceBlock<long>> blocks = new();
            Task.WaitAll(Array.ConvertAll(graph.Order, i => Program(graph, blocks, i)));
            return i => blocks[graph.Keys[i]].Receive();
        };

    private static async Task Program(Graph graph, ConcurrentDictionary<string, WriteOnceBlock<long>> blocks, int program)
    {
        long sum = 0;
        int[] needs = graph.Needs[program];
        if (graph.Gathers(program))
        {
            foreach (long value in await Task.WhenAll(needs.Select(need => Block(blocks, graph.Keys[need]).ReceiveAsync())))
            {
                sum += value;
            }
        }
        else
        {
            foreach (int need in needs)
            {
                sum += await Block(blocks, graph.Keys[need]).ReceiveAsync();
            }
        }

        Block(blocks, graph.Keys[program]).Post(graph.Value(sum));
    }

    private static WriteOnceBlock<long> Block(ConcurrentDictionary<string, WriteOnceBlock<long>> blocks, string key) =>
        blocks.GetOrAdd(key, static _ => new(null));
}

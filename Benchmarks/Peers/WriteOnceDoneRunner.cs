using System.Collections.Concurrent;
using System.Threading.Tasks.Dataflow;

namespace AnyOrder.Benchmarks;

/// <summary>TPL Dataflow: a block for each name, whose completion is awaited before its value is read, which is the way that does not race.</summary>
public sealed class WriteOnceDoneRunner : Runner
{
    public override string Name => "WriteOnceBlock, Completion";

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
            await Task.WhenAll(needs.Select(need => Block(blocks, graph.Keys[need]).Completion));
            foreach (int need in needs)
            {
                sum += Block(blocks, graph.Keys[need]).Receive();
            }
        }
        else
        {
            foreach (int need in needs)
            {
                WriteOnceBlock<long> block = Block(blocks, graph.Keys[need]);
                await block.Completion;
                sum += block.Receive();
            }
        }

        Block(blocks, graph.Keys[program]).Post(graph.Value(sum));
    }

    private static WriteOnceBlock<long> Block(ConcurrentDictionary<string, WriteOnceBlock<long>> blocks, string key) =>
        blocks.GetOrAdd(key, static _ => new(null));
}

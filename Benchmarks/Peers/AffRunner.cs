extern alias LanguageExtCore;

using System.Collections.Concurrent;
using LanguageExtCore::LanguageExt;
using static LanguageExtCore::LanguageExt.Prelude;

namespace AnyOrder.Benchmarks;

/// <summary>LanguageExt 4: programs are <c>Aff</c>s, written with LINQ, over a concurrent dictionary of promises.</summary>
public sealed class AffRunner : Runner
{
    public override string Name => "LanguageExt Aff";

    public override Func<Values> Prepare(Graph graph) =>
        () =>
        {
            Promises promises = new();
            IEnumerable<Task<Fin<long>>> runs = graph.Order.Select(i => Program(graph, promises, i).Run().AsTask());
            foreach (Fin<long> result in Task.WhenAll(runs).GetAwaiter().GetResult())
            {
                result.ThrowIfFail();
            }

            return i => (long)promises.Of(graph.Keys[i]).Task.Result;
        };

    private static Aff<long> Program(Graph graph, Promises promises, int program)
    {
        Aff<long> Get(int need) => Aff(async () => (long)await promises.Of(graph.Keys[need]).Task);

        Aff<long> GetAll(int[] needs) =>
            Aff(async () => (await Task.WhenAll(needs.Select(need => promises.Of(graph.Keys[need]).Task))).Sum(value => (long)value));

        Aff<long> Set(long sum) =>
            Aff(() =>
            {
                long value = graph.Value(sum);
                promises.Of(graph.Keys[program]).SetResult(value);
                return new ValueTask<long>(value);
            });

        return graph.Needs[program] switch
        {
            [] => Set(0),
            [int one] => from a in Get(one) from set in Set(a) select set,
            [int one, int two] => from a in Get(one) from b in Get(two) from set in Set(a + b) select set,
            [int one, int two, int three] =>
                from a in Get(one)
                from b in Get(two)
                from c in Get(three)
                from set in Set(a + b + c)
                select set,
            int[] many => from sum in GetAll(many) from set in Set(sum) select set,
        };
    }

    private sealed class Promises
    {
        private readonly ConcurrentDictionary<string, TaskCompletionSource<object>> promises = new();

        public TaskCompletionSource<object> Of(string key) => promises.GetOrAdd(key, static _ => new());
    }
}

using System.Collections.Concurrent;
using System.Reactive.Subjects;
using System.Reactive.Threading.Tasks;

namespace AnyOrder.Benchmarks;

/// <summary>Rx: an <see cref="AsyncSubject{T}"/> for each name, awaited.</summary>
public sealed class SubjectRunner : Runner
{
    /// <summary>More subscribers are not worth the wait: 10,000 take a fifth of a second, 100,000 one to three minutes.</summary>
    private const int Widest = 50_000;

    public override string Name => "Rx AsyncSubject";

    // OnCompleted calls who waits, who completes the next subject, and so on
    public override bool Nests => true;

    public override string? Refusal(Graph graph) => Limit(graph);

    public override Func<Values> Prepare(Graph graph) =>
        () =>
        {
            ConcurrentDictionary<string, AsyncSubject<long>> subjects = new();
            Task.WaitAll(Array.ConvertAll(graph.Order, i => Program(graph, subjects, i)));
            return i => subjects[graph.Keys[i]].GetResult();
        };

    /// <summary>Leaves of a fan all subscribe to its root, and each subscription copies the list of those before.</summary>
    public static string? Limit(Graph graph) => graph.Widest > Widest ? "each subscription copies those before, which takes minutes for 100,000 of them" : null;

    public static async Task Program(Graph graph, ConcurrentDictionary<string, AsyncSubject<long>> subjects, int program)
    {
        long sum = 0;
        int[] needs = graph.Needs[program];
        if (graph.Gathers(program))
        {
            foreach (long value in await Task.WhenAll(needs.Select(need => Subject(subjects, graph.Keys[need]).ToTask())))
            {
                sum += value;
            }
        }
        else
        {
            foreach (int need in needs)
            {
                sum += await Subject(subjects, graph.Keys[need]);
            }
        }

        AsyncSubject<long> own = Subject(subjects, graph.Keys[program]);
        own.OnNext(graph.Value(sum));
        own.OnCompleted();
    }

    private static AsyncSubject<long> Subject(ConcurrentDictionary<string, AsyncSubject<long>> subjects, string key) =>
        subjects.GetOrAdd(key, static _ => new());
}

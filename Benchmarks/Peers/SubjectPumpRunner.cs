using System.Collections.Concurrent;
using System.Reactive.Subjects;

namespace AnyOrder.Benchmarks;

/// <summary>Rx: subjects awaited on a pump, which they post to instead of nesting calls.</summary>
public sealed class SubjectPumpRunner : Runner
{
    public override string Name => "Rx AsyncSubject on a pump";

    public override string? Refusal(Graph graph) => SubjectRunner.Limit(graph);

    public override Func<Values> Prepare(Graph graph) =>
        () =>
        {
            ConcurrentDictionary<string, AsyncSubject<long>> subjects = new();
            Pump.Run(() => Task.WhenAll(Array.ConvertAll(graph.Order, i => SubjectRunner.Program(graph, subjects, i))));
            return i => subjects[graph.Keys[i]].GetResult();
        };
}

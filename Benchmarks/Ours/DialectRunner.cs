namespace AnyOrder.Benchmarks;

/// <summary>AnyOrder in F#: <c>program { }</c> with a <c>let!</c> for each name a program needs.</summary>
public sealed class DialectRunner : Runner
{
    public override string Name => "AnyOrder, F# program { }";

    public override Func<Values> Prepare(Graph graph) =>
        () =>
        {
            Loop loop = Loop.Empty;
            foreach (int i in graph.Order)
            {
                Name<long>[] needs = Array.ConvertAll(graph.Needs[i], need => graph.Names[need]);
                loop = loop.Add(graph.Keys[i], DialectPrograms.Make(needs, graph.Names[i], graph.Value));
            }

            Outcome outcome = loop.Run(OursOptions.For(degree: 1));
            return i => outcome.Get(graph.Names[i]);
        };
}

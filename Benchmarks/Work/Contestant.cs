namespace AnyOrder.Benchmarks;

/// <summary>A runner together with its work.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Note">What a reader of the table should know.</param>
/// <param name="Isolated">Whether it may end its process, so that it needs one of its own.</param>
/// <param name="Races">Whether it now and then gives a wrong value through no fault of ours.</param>
/// <param name="Run">What is measured.</param>
public sealed record Contestant(string Name, string Note, bool Isolated, bool Races, Func<Values> Run)
{
    /// <summary>Depth from which on calls that nest get a process of their own. The stack of 8 MB takes some 10,000.</summary>
    private const int Shallow = 1_500;

    /// <summary>Why it is not worth trying, if it is not.</summary>
    public string? Refusal { get; init; }

    public static Contestant Of(Runner runner, Graph graph) =>
        new(runner.Name, runner.Note, runner.Nests && graph.Depth > Shallow, runner.Races, runner.Prepare(graph)) { Refusal = runner.Refusal(graph) };

    public static Contestant Of(FibRunner runner, int n) =>
        new(runner.Name, runner.Note, runner.Nests && n > Shallow, false, runner.Prepare(n));

    /// <summary>The same, so many times in a row; its one value is the sum of the last values of all runs.</summary>
    public static Contestant Repeated(Runner runner, Graph graph, int times)
    {
        Func<Values> run = runner.Prepare(graph);
        return new(runner.Name, runner.Note, false, runner.Races, () =>
        {
            long sum = 0;
            for (int i = 0; i < times; i++)
            {
                sum += run()(graph.Size - 1);
            }

            return _ => sum;
        });
    }
}

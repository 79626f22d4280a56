namespace AnyOrder.Benchmarks;

/// <summary>A way to run graphs.</summary>
public abstract class Runner
{
    public abstract string Name { get; }

    /// <summary>What a reader of the table should know.</summary>
    public virtual string Note => "";

    /// <summary>Whether it nests calls as deep as the graph is, so that a deep graph would overflow the stack and end the process.</summary>
    public virtual bool Nests => false;

    /// <summary>Whether it now and then gives a wrong value through no fault of ours.</summary>
    public virtual bool Races => false;

    /// <summary>Why it is not worth trying with this graph, if it is not.</summary>
    public virtual string? Refusal(Graph graph) => null;

    /// <summary>
    /// Makes what is not measured, and gives what is: making the programs, registering them, running to the end. The result reads values
    /// afterwards.
    /// </summary>
    public abstract Func<Values> Prepare(Graph graph);
}

namespace AnyOrder.Orleans;

/// <summary>How far a run on a cluster has come, as it looked when it was asked. What is told here depends on when it is asked; the outcome does not.</summary>
[GenerateSerializer, Immutable]
public sealed record ClusterProgress
{
    /// <summary>How many programs there are by now: those of the loop, and the instances of rules that were started.</summary>
    [Id(0)]
    public int Programs { get; init; }

    /// <summary>How many of them came to their end.</summary>
    [Id(1)]
    public int Ended { get; init; }

    /// <summary>How many names are bound.</summary>
    [Id(2)]
    public int Bound { get; init; }

    /// <summary>How many calls of sources have not returned.</summary>
    [Id(3)]
    public int InFlight { get; init; }

    /// <summary>The last generation in which a program ran.</summary>
    [Id(4)]
    public int Generation { get; init; }

    /// <summary>Whether the run is repeated in step, generation by generation, since claims met or a rule turned out to begin earlier.</summary>
    [Id(5)]
    public bool IsInStep { get; init; }

    /// <summary>What keeps the run from going on just now, such as a journal that cannot be reached; null when nothing does.</summary>
    [Id(6)]
    public string? Trouble { get; init; }
}

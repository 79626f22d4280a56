namespace AnyOrder.Orleans;

/// <summary>How far a run has come, as its coordinator tells it.</summary>
[GenerateSerializer, Immutable]
internal sealed record RunView
{
    [Id(0)]
    public required ClusterProgress Progress { get; init; }

    /// <summary>Whether the run is over.</summary>
    [Id(1)]
    public bool IsOver { get; init; }

    /// <summary>Why it could not come to its end; null when it did.</summary>
    [Id(2)]
    public string? Failure { get; init; }

    /// <summary>Whether it was cancelled.</summary>
    [Id(3)]
    public bool IsCancelled { get; init; }

    [Id(4)]
    public Status Status { get; init; }
}

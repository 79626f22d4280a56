namespace AnyOrder.Orleans;

/// <summary>A conflict, as it crosses.</summary>
[GenerateSerializer, Immutable]
internal sealed record ConflictRow
{
    [Id(0)]
    public required Item[] Claims { get; init; }

    /// <summary>Which reason it is.</summary>
    [Id(1)]
    public required int Reason { get; init; }

    /// <summary>The label of the program that owns the name.</summary>
    [Id(2)]
    public string? Owner { get; init; }

    /// <summary>What the comparer threw.</summary>
    [Id(3)]
    public Thrown? Thrown { get; init; }
}

namespace AnyOrder.Orleans;

/// <summary>Some of what a partition has come to.</summary>
[GenerateSerializer, Immutable]
internal sealed record OutcomePage
{
    [Id(0)]
    public Item[] Names { get; init; } = [];

    [Id(1)]
    public ProgramRow[] Programs { get; init; } = [];

    [Id(2)]
    public ConflictRow[] Conflicts { get; init; } = [];

    /// <summary>Whether there is more.</summary>
    [Id(3)]
    public bool HasMore { get; init; }
}

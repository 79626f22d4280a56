namespace AnyOrder.Orleans;

/// <summary>What a partition says to the coordinator.</summary>
[GenerateSerializer, Immutable]
internal sealed record Report
{
    /// <summary>Which activation this is: a number drawn by lot.</summary>
    [Id(0)]
    public required long Epoch { get; init; }

    [Id(1)]
    public required int Attempt { get; init; }

    /// <summary>Counts what happened here: where it has not moved, nothing has.</summary>
    [Id(2)]
    public required long Version { get; init; }

    /// <summary>Whether nothing happens here before somebody says something, and all that was said from here was taken.</summary>
    [Id(3)]
    public required bool IsStill { get; init; }

    /// <summary>Which epochs of the others it knows: see <see cref="Instruction.EpochsVersion" />.</summary>
    [Id(9)]
    public long EpochsVersion { get; init; }

    /// <summary>Whether the run is over here, and all of it is kept that is to be.</summary>
    [Id(8)]
    public bool IsOver { get; init; }

    [Id(4)]
    public required PartitionState State { get; init; }

    [Id(5)]
    public required PartitionCounts Counts { get; init; }

    /// <summary>Why the partition cannot go on; null when it can.</summary>
    [Id(6)]
    public string? Failure { get; init; }

    /// <summary>What keeps the partition from going on just now; null when nothing does.</summary>
    [Id(7)]
    public string? Trouble { get; init; }
}

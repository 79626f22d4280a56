namespace AnyOrder.Orleans;

/// <summary>What the coordinator says to a partition, again and again until it has reported.</summary>
[GenerateSerializer, Immutable]
internal sealed record Instruction
{
    /// <summary>Counts the attempts at the run: whoever is at an earlier one begins anew.</summary>
    [Id(0)]
    public required int Attempt { get; init; }

    /// <summary>Whether the attempt is run in step.</summary>
    [Id(1)]
    public required bool IsInStep { get; init; }

    /// <summary>Counts the orders of the attempt: one that was followed is not followed again.</summary>
    [Id(2)]
    public required int Number { get; init; }

    [Id(3)]
    public required OrderKind Order { get; init; }

    /// <summary>The generation that the order is about.</summary>
    [Id(4)]
    public int Generation { get; init; }

    /// <summary>Which activation of the partition is known to the coordinator.</summary>
    [Id(5)]
    public required long Epoch { get; init; }

    /// <summary>Stands for <see cref="Epochs" />: drawn by lot whenever one of them changes.</summary>
    [Id(6)]
    public required long EpochsVersion { get; init; }

    /// <summary>Which activations of all partitions are known to the coordinator: one that was another before has forgotten who waits for its names. Null where the partition has been told.</summary>
    [Id(7)]
    public required long[]? Epochs { get; init; }
}

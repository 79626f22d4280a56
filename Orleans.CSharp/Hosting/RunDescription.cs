namespace AnyOrder.Orleans;

/// <summary>What a run is made of: enough for any silo to build its loop.</summary>
[GenerateSerializer, Immutable]
internal sealed record RunDescription
{
    [Id(0)]
    public required string RunId { get; init; }

    /// <summary>The key that the loop is registered by.</summary>
    [Id(1)]
    public required string Key { get; init; }

    /// <summary>What the loop is built from.</summary>
    [Id(2)]
    public required string Arguments { get; init; }

    /// <summary>How many partitions there are: fixed for the run.</summary>
    [Id(3)]
    public required int Count { get; init; }

    /// <summary>The version of the code of the silo that began the run.</summary>
    [Id(4)]
    public string CodeVersion { get; init; } = "";
}

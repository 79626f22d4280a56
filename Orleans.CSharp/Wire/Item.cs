namespace AnyOrder.Orleans;

/// <summary>One thing that a partition says to another: strings, numbers and bytes only. Saying it twice, or after something that was said later, changes nothing.</summary>
[GenerateSerializer, Immutable]
internal sealed record Item
{
    [Id(0)]
    public required ItemKind Kind { get; init; }

    /// <summary>The key of the name.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>The key of its family, if it is a member of one.</summary>
    [Id(2)]
    public string? Family { get; init; }

    /// <summary>The key of the name in its family, where a rule or source is to be asked for it.</summary>
    [Id(13)]
    public byte[]? Index { get; init; }

    /// <summary>The id and version of the codec of the name, which stands for its type.</summary>
    [Id(3)]
    public required string Codec { get; init; }

    /// <summary>Whether equal claims are allowed, as far as the claim is concerned.</summary>
    [Id(4)]
    public bool AllowsEqual { get; init; }

    /// <summary>The generation of the claim, or the one in which a program began to wait.</summary>
    [Id(5)]
    public int Generation { get; init; }

    /// <summary>Who made the claim.</summary>
    [Id(6)]
    public string? Label { get; init; }

    /// <summary>How many claims it had made before; less than none for an input.</summary>
    [Id(7)]
    public int Position { get; init; }

    /// <summary>Whether the value came along.</summary>
    [Id(12)]
    public bool HasValue { get; init; }

    /// <summary>The value as the codec wrote it; null for null.</summary>
    [Id(8)]
    public byte[]? Value { get; init; }

    /// <summary>How many bytes it takes on its way, give or take.</summary>
    public int Weight => 64 + 2 * (Name.Length + (Family?.Length ?? 0) + Codec.Length + (Label?.Length ?? 0)) + (Index?.Length ?? 0) + (Value?.Length ?? 0) + Others.Sum(other => other.Weight);

    /// <summary>Whether both have the same value, byte for byte.</summary>
    public bool HasSameValue(Item other) => Value is null ? other.Value is null : other.Value is not null && Value.AsSpan().SequenceEqual(other.Value);

    /// <summary>The claims that are to be compared with this one.</summary>
    [Id(9)]
    public Item[] Others { get; init; } = [];

    /// <summary>What a comparison threw.</summary>
    [Id(10)]
    public Thrown? Thrown { get; init; }

    /// <summary>Whether they are equal.</summary>
    [Id(11)]
    public bool AreEqual { get; init; }
}

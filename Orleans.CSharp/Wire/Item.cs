namespace AnyOrder.Orleans;

/// <summary>One thing that a partition says to another: strings, numbers and bytes only. Saying it twice, or after something that was said later, changes nothing.</summary>
internal sealed record Item
{
    public required ItemKind Kind { get; init; }

    /// <summary>The key of the name.</summary>
    public required string Name { get; init; }

    /// <summary>The key of its family, if it is a member of one.</summary>
    public string? Family { get; init; }

    /// <summary>The id and version of the codec of the name, which stands for its type.</summary>
    public required string Codec { get; init; }

    /// <summary>Whether equal claims are allowed, as far as the claim is concerned.</summary>
    public bool AllowsEqual { get; init; }

    /// <summary>The generation of the claim, or the one in which a program began to wait.</summary>
    public int Generation { get; init; }

    /// <summary>Who made the claim.</summary>
    public string? Label { get; init; }

    /// <summary>How many claims it had made before; less than none for an input.</summary>
    public int Position { get; init; }

    /// <summary>The value as the codec wrote it; null for null.</summary>
    public byte[]? Value { get; init; }

    /// <summary>The claims that are to be compared with this one.</summary>
    public Item[] Others { get; init; } = [];

    /// <summary>What a comparison threw: the full name of the type, and the message.</summary>
    public string[]? Thrown { get; init; }

    /// <summary>Whether they are equal.</summary>
    public bool AreEqual { get; init; }
}

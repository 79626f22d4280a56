namespace AnyOrder.Orleans;

/// <summary>What a partition was told or did before it was lost.</summary>
internal sealed class Kept
{
    public static readonly Kept Nothing = new();

    /// <summary>The claims that bind its names.</summary>
    public List<KeptClaim> Bound { get; } = [];

    /// <summary>The programs that came to their end, with their results, and the generation they did it in.</summary>
    public Dictionary<string, KeptEnd> Ended { get; } = new(StringComparer.Ordinal);

    /// <summary>What sources answered.</summary>
    public Dictionary<Name, Reply> Answers { get; } = [];

    /// <summary>Whether what programs did is what they do when all generations are run in step, as far as was seen.</summary>
    public bool IsExact { get; set; } = true;

    /// <summary>The number of the last row.</summary>
    public long Last { get; set; }
}

/// <param name="Claim">The claim.</param>
/// <param name="Demanded">The generation in which the name was demanded of its rule; <see cref="Owned.Never" /> where none was started.</param>
/// <param name="Ends">Whether the definition that made it ended with it, and had claimed nothing else.</param>
internal readonly record struct KeptClaim(Claim Claim, int Demanded, bool Ends);

/// <param name="Entry">The program.</param>
/// <param name="Result">Its result.</param>
/// <param name="Generation">The generation that it ended in.</param>
internal readonly record struct KeptEnd(Entry Entry, object? Result, int Generation);

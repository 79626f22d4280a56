namespace AnyOrder.Testing.FsCheck;

/// <summary>A loop that FsCheck made, which it can print and shrink. Its names are integers, <c>x0</c> to <c>x7</c> and the members of a family <c>y</c>.</summary>
/// <remarks>
/// All that can happen to a loop happens to some of them: names that are missing, cycles, conflicts, faults, owners that are passed over, equal claims that are accepted, rules for a name and for a
/// family, programs that need other names for other values. Every one of them ends: no limit is reached.
/// </remarks>
public sealed class GeneratedLoop
{
    internal GeneratedLoop(IReadOnlyList<Part> parts) => Parts = parts;

    internal IReadOnlyList<Part> Parts { get; }

    /// <summary>The loop.</summary>
    public Loop ToLoop() => Parts.Aggregate(Loop.Empty, (loop, part) => part.AddTo(loop));

    /// <summary>The same loop, its entries added in another order.</summary>
    /// <param name="seed">Which order.</param>
    public Loop ToLoop(int seed) => Shuffled(seed).ToLoop();

    internal GeneratedLoop Shuffled(int seed)
    {
        Part[] parts = [.. Parts];
        new Random(seed).Shuffle(parts);
        return new GeneratedLoop(parts);
    }

    /// <summary>The entries, a line each.</summary>
    public override string ToString() => string.Join('\n', Parts);
}

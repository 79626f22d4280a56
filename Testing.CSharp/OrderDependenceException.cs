namespace AnyOrder.Testing;

/// <summary>Two runs of one loop differ, so something in it depends on more than what it gets. The message says what, and how to see it again.</summary>
public sealed class OrderDependenceException : Exception
{
    internal OrderDependenceException(string message, int? seed, int generation, IReadOnlyList<Suspect> suspects)
        : base(message) => (Seed, Generation, Suspects) = (seed, generation, suspects);

    /// <summary>The seed of the run that differs; null when the first run shows it by itself.</summary>
    public int? Seed { get; }

    /// <summary>The first generation that differs, counted from 1, or in which a value was set that was changed later; 0 for inputs.</summary>
    public int Generation { get; }

    /// <summary>Who is to blame, by label; empty when it cannot be told.</summary>
    public IReadOnlyList<Suspect> Suspects { get; }
}

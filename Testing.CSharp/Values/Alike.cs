using System.Runtime.CompilerServices;

namespace AnyOrder.Testing.Values;

/// <summary>Values are alike when they are equal, or of one type and made of parts that are alike: two lists that were made separately, say.</summary>
internal sealed class Alike : IEqualityComparer<object?>
{
    // deeper than anything that is written down, and than a structure that never ends
    internal const int Deepest = 24;

    public static Alike Instance { get; } = new();

    public new bool Equals(object? x, object? y) => AreAlike(x, y, [], 0);

    public int GetHashCode(object? obj) => Imprint.Of(obj);

    /// <param name="a">A value.</param>
    /// <param name="b">Another.</param>
    /// <param name="known">Pairs that are alike, as far as they were compared: what is shared is compared once, and where a comparison comes back to itself, nothing speaks against it.</param>
    /// <param name="depth">How deep in the values that are compared these are.</param>
    private static bool AreAlike(object? a, object? b, HashSet<Pair> known, int depth)
    {
        if (object.Equals(a, b))
        {
            return true;
        }

        if (a is null || b is null || a.GetType() != b.GetType())
        {
            return false;
        }

        Anatomy anatomy = Anatomy.Of(a);
        Pair pair = new(a, b);
        if (anatomy.Kind == Kind.Opaque || depth > Deepest || !known.Add(pair))
        {
            return true;
        }

        bool areAlike = anatomy.Kind switch
        {
            Kind.Sequence => AreAlike(anatomy.Parts(a), anatomy.Parts(b), known, depth + 1),
            Kind.Bag => HaveTheSame(anatomy.Parts(a), anatomy.Parts(b), known, depth + 1),
            _ => false,
        };
        if (!areAlike)
        {
            known.Remove(pair);
        }

        return areAlike;
    }

    private static bool AreAlike(IReadOnlyList<object?> a, IReadOnlyList<object?> b, HashSet<Pair> known, int depth) =>
        a.Count == b.Count && a.Zip(b).All(pair => AreAlike(pair.First, pair.Second, known, depth));

    private static bool HaveTheSame(IReadOnlyList<object?> a, IReadOnlyList<object?> b, HashSet<Pair> known, int depth)
    {
        // most have one order although they promise none
        if (AreAlike(a, b, known, depth))
        {
            return true;
        }

        List<object?> left = [.. b];
        return a.Count == b.Count && a.All(one => left.FindIndex(other => AreAlike(one, other, known, depth)) is >= 0 and var found && Remove(left, found));
    }

    private static bool Remove(List<object?> list, int index)
    {
        list.RemoveAt(index);
        return true;
    }

    private readonly struct Pair(object a, object b) : IEquatable<Pair>
    {
        private readonly object a = a;
        private readonly object b = b;

        public bool Equals(Pair other) => ReferenceEquals(a, other.a) && ReferenceEquals(b, other.b);

        public override bool Equals(object? obj) => obj is Pair other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(a), RuntimeHelpers.GetHashCode(b));
    }
}

namespace AnyOrder.Testing.Values;

/// <summary>Values are alike when they are equal, or of one type and made of parts that are alike: two lists that were made separately, say.</summary>
internal sealed class Alike : IEqualityComparer<object?>
{
    // deeper than anything that is written down, and than a structure that never ends
    private const int Deepest = 24;

    public static Alike Instance { get; } = new();

    public new bool Equals(object? x, object? y) => AreAlike(x, y, new(ReferenceEqualityComparer.Instance));

    public int GetHashCode(object? obj) => Imprint.Of(obj).GetHashCode();

    private static bool AreAlike(object? a, object? b, HashSet<object> above)
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
        // where a comparison comes back to itself, nothing speaks against it
        if (anatomy.Kind == Kind.Opaque || above.Count > Deepest || !above.Add(a))
        {
            return true;
        }

        bool areAlike = anatomy.Kind switch
        {
            Kind.Sequence => AreAlike(anatomy.Parts(a), anatomy.Parts(b), above),
            Kind.Bag => HaveTheSame(anatomy.Parts(a), anatomy.Parts(b), above),
            _ => false,
        };
        above.Remove(a);
        return areAlike;
    }

    private static bool AreAlike(IReadOnlyList<object?> a, IReadOnlyList<object?> b, HashSet<object> above) =>
        a.Count == b.Count && a.Zip(b).All(pair => AreAlike(pair.First, pair.Second, above));

    private static bool HaveTheSame(IReadOnlyList<object?> a, IReadOnlyList<object?> b, HashSet<object> above)
    {
        // most have one order although they promise none
        if (AreAlike(a, b, above))
        {
            return true;
        }

        List<object?> left = [.. b];
        return a.Count == b.Count && a.All(one => left.FindIndex(other => AreAlike(one, other, above)) is >= 0 and var found && Remove(left, found));
    }

    private static bool Remove(List<object?> list, int index)
    {
        list.RemoveAt(index);
        return true;
    }
}

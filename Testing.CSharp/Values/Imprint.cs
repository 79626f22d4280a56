namespace AnyOrder.Testing.Values;

/// <summary>What a value looked like at one moment. Values that are alike have equal imprints, and a value that was changed has another one.</summary>
internal readonly record struct Imprint(int Hash)
{
    private const int Deepest = 24;

    public static Imprint Of(object? value) => new(HashOf(value, new(ReferenceEqualityComparer.Instance)));

    private static int HashOf(object? value, HashSet<object> above)
    {
        if (value is null)
        {
            return 0;
        }

        Anatomy anatomy = Anatomy.Of(value);
        if (anatomy.Kind == Kind.Atom)
        {
            return HashCode.Combine(value.GetType(), value.GetHashCode());
        }

        if (anatomy.Kind == Kind.Opaque || above.Count > Deepest || !above.Add(value))
        {
            return value.GetType().GetHashCode();
        }

        IEnumerable<int> parts = anatomy.Parts(value).Select(part => HashOf(part, above));
        // a bag's parts in any order
        int hash = anatomy.Kind == Kind.Bag ? parts.Aggregate(0, (sum, part) => unchecked(sum + HashCode.Combine(part))) : parts.Aggregate(17, HashCode.Combine);
        above.Remove(value);
        return HashCode.Combine(value.GetType(), hash);
    }
}

namespace AnyOrder.Testing.Values;

/// <summary>A number for what a value looks like at one moment. Values that are alike have the same, and a value that was changed has another one.</summary>
internal static class Imprint
{
    public static int Of(object? value) => Of(value, new(ReferenceEqualityComparer.Instance), 0);

    /// <param name="value">The value.</param>
    /// <param name="known">Those of objects that were met already: of what is shared, once; of what is above, its type for the time being.</param>
    /// <param name="depth">How deep in the whole the value is.</param>
    private static int Of(object? value, Dictionary<object, int> known, int depth)
    {
        if (value is null)
        {
            return 0;
        }

        int type = value.GetType().GetHashCode();
        Anatomy anatomy = Anatomy.Of(value);
        if (anatomy.Kind == Kind.Atom)
        {
            return HashCode.Combine(type, value.GetHashCode());
        }

        if (anatomy.Kind == Kind.Opaque || depth > Alike.Deepest || !known.TryAdd(value, type))
        {
            return known.GetValueOrDefault(value, type);
        }

        IEnumerable<int> parts = anatomy.Parts(value).Select(part => Of(part, known, depth + 1));
        int hash = anatomy.Kind == Kind.Bag ? parts.Aggregate(0, WithoutOrder) : parts.Aggregate(17, HashCode.Combine);
        return known[value] = HashCode.Combine(type, hash);
    }

    private static int WithoutOrder(int sum, int part) => unchecked(sum + HashCode.Combine(part));
}

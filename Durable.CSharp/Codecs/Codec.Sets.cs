using System.Collections.Immutable;
using AnyOrder.Durable.Forms;

namespace AnyOrder.Durable;

public static partial class Codec
{
    /// <summary>Sets: as arrays, but in the order of the bytes of the parts, so that equal sets have the same bytes.</summary>
    /// <param name="item">The codec of the items.</param>
    /// <param name="comparer">The comparer of the sets that are read, since it is not written; that of the type when left out.</param>
    public static ICodec<HashSet<T>> Set<T>(ICodec<T> item, IEqualityComparer<T>? comparer = null) =>
        new SetForm<HashSet<T>, T>(Id("set", item), item, items => new HashSet<T>(items, comparer));

    /// <summary>Sets that are only read: as sets. What is read is a set that cannot be changed, whatever was written.</summary>
    /// <param name="item">The codec of the items.</param>
    /// <param name="comparer">The comparer of the sets that are read, since it is not written; that of the type when left out.</param>
    public static ICodec<IReadOnlySet<T>> ReadOnlySet<T>(ICodec<T> item, IEqualityComparer<T>? comparer = null) =>
        new SetForm<IReadOnlySet<T>, T>(Id("readonly-set", item), item, items => items.ToImmutableHashSet(comparer));

    /// <summary>Immutable sets: as sets.</summary>
    /// <param name="item">The codec of the items.</param>
    /// <param name="comparer">The comparer of the sets that are read, since it is not written; that of the type when left out.</param>
    public static ICodec<ImmutableHashSet<T>> ImmutableSet<T>(ICodec<T> item, IEqualityComparer<T>? comparer = null) =>
        new SetForm<ImmutableHashSet<T>, T>(Id("immutable-set", item), item, items => items.ToImmutableHashSet(comparer));
}

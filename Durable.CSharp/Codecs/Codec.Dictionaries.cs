using System.Collections.Immutable;
using AnyOrder.Durable.Forms;

namespace AnyOrder.Durable;

public static partial class Codec
{
    /// <summary>Dictionaries: the versions of both codecs, the count of the entries, then the parts of each, in the order of the bytes of the keys, so that equal dictionaries have the same bytes.</summary>
    /// <param name="key">The codec of the keys.</param>
    /// <param name="value">The codec of the values.</param>
    /// <param name="comparer">The comparer of the dictionaries that are read, since it is not written; that of the type when left out.</param>
    public static ICodec<Dictionary<TKey, T>> Dictionary<TKey, T>(
        ICodec<TKey> key,
        ICodec<T> value,
        IEqualityComparer<TKey>? comparer = null
    )
        where TKey : notnull =>
        new DictionaryForm<Dictionary<TKey, T>, TKey, T>(Id("dictionary", key, value), key, value, entries => Made(entries, comparer));

    /// <summary>Dictionaries that are only read: as dictionaries. What is read is a dictionary that cannot be changed, whatever was written.</summary>
    /// <param name="key">The codec of the keys.</param>
    /// <param name="value">The codec of the values.</param>
    /// <param name="comparer">The comparer of the dictionaries that are read, since it is not written; that of the type when left out.</param>
    public static ICodec<IReadOnlyDictionary<TKey, T>> ReadOnlyDictionary<TKey, T>(
        ICodec<TKey> key,
        ICodec<T> value,
        IEqualityComparer<TKey>? comparer = null
    )
        where TKey : notnull =>
        new DictionaryForm<IReadOnlyDictionary<TKey, T>, TKey, T>(
            Id("readonly-dictionary", key, value),
            key,
            value,
            entries => Made(entries, comparer).AsReadOnly()
        );

    /// <summary>Immutable dictionaries: as dictionaries.</summary>
    /// <param name="key">The codec of the keys.</param>
    /// <param name="value">The codec of the values.</param>
    /// <param name="comparer">The comparer of the dictionaries that are read, since it is not written; that of the type when left out.</param>
    public static ICodec<ImmutableDictionary<TKey, T>> ImmutableDictionary<TKey, T>(
        ICodec<TKey> key,
        ICodec<T> value,
        IEqualityComparer<TKey>? comparer = null
    )
        where TKey : notnull =>
        new DictionaryForm<ImmutableDictionary<TKey, T>, TKey, T>(
            Id("immutable-dictionary", key, value),
            key,
            value,
            entries => Made(entries, comparer).ToImmutableDictionary(comparer)
        );

    private static Dictionary<TKey, T> Made<TKey, T>(IReadOnlyCollection<KeyValuePair<TKey, T>> entries, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        Dictionary<TKey, T> made = new(entries.Count, comparer);
        foreach ((TKey key, T value) in entries)
        {
            made.TryAdd(key, value);
        }

        return made;
    }

    private static string Id<TKey, T>(string kind, ICodec<TKey> key, ICodec<T> value) => $"{kind}({key.NotNull().Id},{value.NotNull().Id})";
}

namespace AnyOrder.Durable.Forms;

/// <summary>The version of the keys, that of the values, how many entries there are, and each as two parts, in the order of the bytes of the keys.</summary>
/// <param name="id">The id.</param>
/// <param name="key">The codec of the keys.</param>
/// <param name="value">The codec of the values.</param>
/// <param name="make">Makes the dictionary of its entries; of those whose keys are equal it takes one.</param>
internal sealed class DictionaryForm<TDictionary, TKey, T>(
    string id,
    ICodec<TKey> key,
    ICodec<T> value,
    Func<IReadOnlyCollection<KeyValuePair<TKey, T>>, TDictionary> make
) : Form<TDictionary>(id)
    where TDictionary : IReadOnlyCollection<KeyValuePair<TKey, T>>
{
    public override void Write(TDictionary dictionary, ref FormWriter writer)
    {
        SortedParts parts = new();
        foreach ((TKey itsKey, T itsValue) in dictionary)
        {
            parts.Add(key, itsKey, value, itsValue);
        }

        writer.Version(key);
        writer.Version(value);
        parts.Write(Id, ref writer);
    }

    public override TDictionary Read(ref FormReader reader)
    {
        int keyVersion = reader.Version(key);
        int version = reader.Version(value);
        KeyValuePair<TKey, T>[] entries = new KeyValuePair<TKey, T>[reader.Count()];
        for (int i = 0; i < entries.Length; i++)
        {
            TKey itsKey = reader.Key(key, keyVersion);
            if (itsKey is null)
            {
                throw reader.Malformed($"a key is null");
            }

            entries[i] = new(itsKey, reader.Part(value, version));
        }

        TDictionary dictionary = make(entries);
        return dictionary.Count == entries.Length ? dictionary : throw reader.Malformed($"of its {entries.Length} keys some are equal");
    }
}

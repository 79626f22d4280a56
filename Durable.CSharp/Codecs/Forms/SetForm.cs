namespace AnyOrder.Durable.Forms;

/// <summary>The form of a sequence whose items are in the order of their bytes.</summary>
/// <param name="id">The id.</param>
/// <param name="item">The codec of the items.</param>
/// <param name="make">Makes the set of its items.</param>
internal sealed class SetForm<TSet, T>(string id, ICodec<T> item, Func<IReadOnlyCollection<T>, TSet> make) : Form<TSet>(id)
    where TSet : IReadOnlyCollection<T>
{
    public override void Write(TSet value, ref FormWriter writer)
    {
        SortedParts parts = new();
        foreach (T one in value)
        {
            parts.Add(item, one);
        }

        writer.Version(item);
        parts.Write(Id, ref writer);
    }

    public override TSet Read(ref FormReader reader)
    {
        int version = reader.Version(item);
        T[] items = new T[reader.Count()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = reader.Key(item, version);
        }

        TSet set = make(items);
        return set.Count == items.Length ? set : throw reader.Malformed($"of its {items.Length} items some are equal");
    }
}

namespace AnyOrder.Durable.Forms;

/// <summary>The version of the items, how many there are, and each as a part.</summary>
/// <param name="id">The id.</param>
/// <param name="item">The codec of the items.</param>
/// <param name="itemsOf">The items of a sequence.</param>
/// <param name="make">Makes the sequence of its items, and may keep the array.</param>
internal sealed class SequenceForm<TSequence, T>(
    string id,
    ICodec<T> item,
    Func<TSequence, IReadOnlyCollection<T>> itemsOf,
    Func<T[], TSequence> make
) : Form<TSequence>(id)
{
    public override void Write(TSequence value, ref FormWriter writer)
    {
        IReadOnlyCollection<T> items = itemsOf(value);
        writer.Version(item);
        writer.Number(items.Count);
        foreach (T one in items)
        {
            writer.Part(item, one);
        }
    }

    public override TSequence Read(ref FormReader reader)
    {
        int version = reader.Version(item);
        T[] items = new T[reader.Count()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = reader.Part(item, version);
        }

        return make(items);
    }
}

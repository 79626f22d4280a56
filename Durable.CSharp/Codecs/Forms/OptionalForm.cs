namespace AnyOrder.Durable.Forms;

/// <summary>The form of a sequence of none or one.</summary>
/// <param name="id">The id.</param>
/// <param name="item">The codec of the item.</param>
/// <param name="hasItem">Whether it has one.</param>
/// <param name="itemOf">The one it has.</param>
/// <param name="none">That of none.</param>
/// <param name="some">That of one.</param>
internal sealed class OptionalForm<TOption, T>(
    string id,
    ICodec<T> item,
    Func<TOption, bool> hasItem,
    Func<TOption, T> itemOf,
    TOption none,
    Func<T, TOption> some
) : Form<TOption>(id)
{
    protected override bool NullIsPlain => none is null;

    public override void Write(TOption value, ref FormWriter writer)
    {
        bool has = hasItem(value);
        writer.Version(item);
        writer.Byte(has ? (byte)1 : (byte)0);
        if (has)
        {
            writer.Part(item, itemOf(value));
        }
    }

    public override TOption Read(ref FormReader reader)
    {
        int version = reader.Version(item);
        return reader.Flag() ? some(reader.Part(item, version)) : none;
    }
}

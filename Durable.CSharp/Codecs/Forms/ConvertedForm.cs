namespace AnyOrder.Durable.Forms;

/// <summary>The version of the stored value, and the stored value as a part.</summary>
internal sealed class ConvertedForm<T, TStored>(string id, int version, ICodec<TStored> stored, Func<T, TStored> write, Func<TStored, T> read)
    : Form<T>(id, version)
{
    public override void Write(T value, ref FormWriter writer)
    {
        writer.Version(stored);
        writer.Part(stored, write(value));
    }

    public override T Read(ref FormReader reader)
    {
        int storedVersion = reader.Version(stored);
        TStored part = reader.Part(stored, storedVersion);
        // what the user's function makes of bytes with something behind them would be lost anyway
        reader.End();
        return read(part);
    }
}

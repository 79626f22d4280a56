namespace AnyOrder.Durable.Forms;

/// <summary>The bytes themselves.</summary>
internal sealed class BytesForm(string id) : Form<byte[]>(id)
{
    public override void Write(byte[] value, ref FormWriter writer) => writer.Bytes(value);

    public override byte[] Read(ref FormReader reader) => reader.Rest().ToArray();
}

/// <summary>The bytes themselves.</summary>
internal sealed class MemoryForm(string id) : Form<ReadOnlyMemory<byte>>(id)
{
    public override void Write(ReadOnlyMemory<byte> value, ref FormWriter writer) => writer.Bytes(value.Span);

    public override ReadOnlyMemory<byte> Read(ref FormReader reader) => reader.Rest().ToArray();
}

using System.Buffers;
using System.Diagnostics;

namespace AnyOrder.Durable.Forms;

/// <summary>A codec that is built in: refuses null, versions that are not its own, and bytes that are left over.</summary>
/// <remarks>
/// The form of a codec that is built in never changes: what journals hold could not be read any more. A better form gets another id.
/// </remarks>
[DebuggerDisplay("{Id,nq}/{Version}")]
internal abstract class Form<T>(string id, int version = 1) : ICodec<T>
{
    public string Id => id;

    public int Version => version;

    // nothing is null in F#, as () and None
    protected virtual bool NullIsPlain => false;

    public void Encode(T value, IBufferWriter<byte> output)
    {
        if (value is null && !NullIsPlain)
        {
            throw new ArgumentNullException(nameof(value));
        }

        FormWriter writer = new(output.NotNull());
        Write(value, ref writer);
    }

    public T Decode(ReadOnlySpan<byte> bytes, int version)
    {
        if (version != Version)
        {
            throw Malformed.Version(Id, Version, version);
        }

        FormReader reader = new(bytes, Id);
        T value = Read(ref reader);
        reader.End();
        return value;
    }

    public abstract void Write(T value, ref FormWriter writer);

    public abstract T Read(ref FormReader reader);
}

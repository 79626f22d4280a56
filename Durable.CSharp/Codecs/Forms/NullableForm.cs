using System.Buffers;
using System.Diagnostics;

namespace AnyOrder.Durable.Forms;

/// <summary>The bytes of the value, since null has none: whoever keeps it keeps that it is null.</summary>
[DebuggerDisplay("{Id,nq}/{Version}")]
internal sealed class NullableForm<T>(string id, ICodec<T> codec) : ICodec<T?>
    where T : struct
{
    public string Id => id;

    public int Version => codec.Version;

    public void Encode(T? value, IBufferWriter<byte> output) => codec.Encode(value ?? throw new ArgumentNullException(nameof(value)), output);

    public T? Decode(ReadOnlySpan<byte> bytes, int version) => codec.Decode(bytes, version);
}

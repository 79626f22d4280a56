using System.Buffers;
using System.Diagnostics;

namespace AnyOrder.Durable.Forms;

/// <summary>A codec that leaves the versions up to that of a former one to the former.</summary>
[DebuggerDisplay("{Id,nq}/{Version}")]
internal sealed class UpgradedForm<T, TFormer>(ICodec<T> codec, ICodec<TFormer> former, Func<TFormer, T> upgrade) : ICodec<T>, IUpgraded
{
    public string Id => codec.Id;

    public int Version => codec.Version;

    public int FormerVersion => former.Version;

    public void Encode(T value, IBufferWriter<byte> output) => codec.Encode(value, output);

    public T Decode(ReadOnlySpan<byte> bytes, int version) =>
        version <= former.Version ? upgrade(former.Decode(bytes, version)) : codec.Decode(bytes, version);
}

/// <summary>What is known of a codec that reads former versions.</summary>
internal interface IUpgraded
{
    int FormerVersion { get; }
}

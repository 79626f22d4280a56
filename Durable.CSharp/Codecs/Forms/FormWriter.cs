using System.Buffers;

namespace AnyOrder.Durable.Forms;

/// <summary>Writes values that are made of parts.</summary>
/// <remarks>
/// <list type="table">
/// <item><term>number</term><description>of 0 to 2^31 - 1: seven bits a byte, the lowest first, in all bytes but the last the highest bit is set (LEB128); as few bytes as possible</description></item>
/// <item><term>version</term><description>a number: the version of the codec of the parts. It is kept beside them, so that a newer codec reads what an older one wrote, however deep inside</description></item>
/// <item><term>part</term><description>a number, 0 for null, otherwise one more than the count of the bytes that follow: those of the codec of the part</description></item>
/// </list>
/// </remarks>
internal ref struct FormWriter(IBufferWriter<byte> output)
{
    private readonly IBufferWriter<byte> output = output;

    // how long a part is has to be known before it is written
    private ArrayBufferWriter<byte>? part;

    public readonly void Number(int number) => Varint.Write(output, (uint)number);

    public readonly void Version<T>(ICodec<T> codec) => Number(codec.Version);

    public void Part<T>(ICodec<T> codec, T value)
    {
        if (value is null)
        {
            Number(0);
            return;
        }

        part ??= new ArrayBufferWriter<byte>();
        part.ResetWrittenCount();
        codec.Encode(value, part);
        Number(checked(part.WrittenCount + 1));
        Bytes(part.WrittenSpan);
    }

    public readonly void Byte(byte value) => Bytes([value]);

    public readonly void Bytes(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    /// <summary>Room for this many bytes, all of which are to be filled before <see cref="Filled" />.</summary>
    public readonly Span<byte> Room(int size) => output.GetSpan(size);

    /// <summary>So many bytes of the room are written.</summary>
    public readonly void Filled(int size) => output.Advance(size);
}

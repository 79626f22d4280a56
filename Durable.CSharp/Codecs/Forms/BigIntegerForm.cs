using System.Numerics;

namespace AnyOrder.Durable.Forms;

/// <summary>Two's complement, the lowest byte first, in as few bytes as possible.</summary>
internal sealed class BigIntegerForm(string id) : Form<BigInteger>(id)
{
    public override void Write(BigInteger value, ref FormWriter writer) => writer.Bytes(value.ToByteArray());

    public override BigInteger Read(ref FormReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.Rest();
        BigInteger value = new(bytes);
        return value.GetByteCount() == bytes.Length ? value : throw reader.Malformed($"they are {bytes.Length}, and it takes {value.GetByteCount()}");
    }
}

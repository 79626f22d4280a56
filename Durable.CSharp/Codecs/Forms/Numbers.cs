using System.Buffers.Binary;
using System.Text;

namespace AnyOrder.Durable.Forms;

/// <summary>The bytes of numbers that <see cref="BinaryPrimitives" /> does not know.</summary>
internal static class Numbers
{
    private const int SizeOfInt = sizeof(int);

    public static void Put(Span<byte> bytes, bool value) => bytes[0] = value ? (byte)1 : (byte)0;

    public static bool TryTake(ReadOnlySpan<byte> bytes, out bool value)
    {
        value = bytes[0] == 1;
        return bytes[0] <= 1;
    }

    public static void Put(Span<byte> bytes, byte value) => bytes[0] = value;

    public static bool TryTake(ReadOnlySpan<byte> bytes, out byte value)
    {
        value = bytes[0];
        return true;
    }

    public static void Put(Span<byte> bytes, sbyte value) => bytes[0] = (byte)value;

    public static bool TryTake(ReadOnlySpan<byte> bytes, out sbyte value)
    {
        value = (sbyte)bytes[0];
        return true;
    }

    public static void Put(Span<byte> bytes, char value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);

    public static bool TryTake(ReadOnlySpan<byte> bytes, out char value)
    {
        value = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        return true;
    }

    public static void Put(Span<byte> bytes, Rune value) => BinaryPrimitives.WriteInt32LittleEndian(bytes, value.Value);

    public static bool TryTake(ReadOnlySpan<byte> bytes, out Rune value) => Rune.TryCreate(BinaryPrimitives.ReadInt32LittleEndian(bytes), out value);

    public static void Put(Span<byte> bytes, decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        for (int i = 0; i < bits.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes[(i * SizeOfInt)..], bits[i]);
        }
    }

    public static bool TryTake(ReadOnlySpan<byte> bytes, out decimal value)
    {
        Span<int> bits = stackalloc int[4];
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(i * SizeOfInt)..]);
        }

        // the scale is in bits 16 to 23, the sign in bit 31
        bool isOne = (bits[3] & 0x7F00FFFF) == 0 && (bits[3] >> 16 & 0xFF) <= 28;
        value = isOne ? new decimal(bits) : 0;
        return isOne;
    }
}

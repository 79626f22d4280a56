using System.Buffers;

namespace AnyOrder.Durable;

/// <summary>Numbers of seven bits to a byte, the least ones first, the last byte below 128.</summary>
internal static class Varint
{
    public static void Write(IBufferWriter<byte> output, ulong number)
    {
        var span = output.GetSpan(10);
        var length = 0;

        for (; number >= 128; number >>= 7)
        {
            span[length++] = (byte)(number | 128);
        }

        span[length++] = (byte)number;
        output.Advance(length);
    }

    /// <summary>Takes a number off the front.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static ulong Read(ref ReadOnlySpan<byte> bytes)
    {
        ulong number = 0;

        for (var i = 0; i < bytes.Length && i < 10; i++)
        {
            number |= (ulong)(bytes[i] & 127) << (7 * i);

            if (bytes[i] < 128)
            {
                bytes = bytes[(i + 1)..];
                return number;
            }
        }

        throw new FormatException("A number does not end.");
    }
}

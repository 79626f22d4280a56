using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AnyOrder.Durable.Forms;

/// <summary>The number of a constant, be it declared or not, in as many bytes as its type takes.</summary>
internal static class EnumForm
{
    public static Form<TEnum> Of<TEnum>(string id)
        where TEnum : struct, Enum => new Fixed<TEnum>(id, Unsafe.SizeOf<TEnum>(), Put, TryTake);

    private static void Put<TEnum>(Span<byte> bytes, TEnum value)
        where TEnum : struct
    {
        MemoryMarshal.Write(bytes, in value);
        if (!BitConverter.IsLittleEndian)
        {
            bytes.Reverse();
        }
    }

    private static bool TryTake<TEnum>(ReadOnlySpan<byte> bytes, out TEnum value)
        where TEnum : struct
    {
        Span<byte> own = stackalloc byte[bytes.Length];
        bytes.CopyTo(own);
        if (!BitConverter.IsLittleEndian)
        {
            own.Reverse();
        }

        value = MemoryMarshal.Read<TEnum>(own);
        return true;
    }
}

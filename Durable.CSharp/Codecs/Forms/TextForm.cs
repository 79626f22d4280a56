using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace AnyOrder.Durable.Forms;

/// <summary>UTF-8. A text with half a character in it has none: for that one <c>FF</c>, which no UTF-8 has, and then UTF-16.</summary>
internal sealed class TextForm(string id) : Form<string>(id)
{
    private const byte NotUtf8 = 0xFF;

    public override void Write(string value, ref FormWriter writer)
    {
        Span<byte> room = writer.Room(Encoding.UTF8.GetMaxByteCount(value.Length));
        if (Utf8.FromUtf16(value, room, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            writer.Filled(written);
            return;
        }

        writer.Byte(NotUtf8);
        Span<byte> unit = stackalloc byte[sizeof(char)];
        foreach (char c in value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(unit, c);
            writer.Bytes(unit);
        }
    }

    public override string Read(ref FormReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.Rest();
        return bytes is [NotUtf8, .. var units] ? ReadUnits(units, ref reader)
            : Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes)
            : throw reader.Malformed($"they are no UTF-8");
    }

    private static string ReadUnits(ReadOnlySpan<byte> bytes, ref FormReader reader)
    {
        if (bytes.Length % sizeof(char) != 0)
        {
            throw reader.Malformed($"half a unit of UTF-16 is missing");
        }

        char[] units = new char[bytes.Length / sizeof(char)];
        for (int i = 0; i < units.Length; i++)
        {
            units[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(i * sizeof(char))..]);
        }

        return HasHalf(units) ? new string(units) : throw reader.Malformed($"they are UTF-16 where UTF-8 would do");
    }

    private static bool HasHalf(ReadOnlySpan<char> text)
    {
        while (Rune.DecodeFromUtf16(text, out _, out int length) == OperationStatus.Done)
        {
            text = text[length..];
        }

        return !text.IsEmpty;
    }
}

namespace AnyOrder.Durable.Journals;

/// <summary>Texts that come again and again, made once: codecs, families, the labels of those who claim much.</summary>
internal sealed class Interned
{
    private const int Size = 256;

    private readonly (byte[] Bytes, string Text)[] _slots = new (byte[], string)[Size];

    public string Text(ReadOnlySpan<byte> bytes)
    {
        ref (byte[] Bytes, string Text) slot = ref _slots[Slot(bytes)];
        if (slot.Bytes is null || !bytes.SequenceEqual(slot.Bytes))
        {
            slot = (bytes.ToArray(), Utf8.Text(bytes));
        }

        return slot.Text;
    }

    // a text that falls into the slot of another takes its place: no more than that is lost
    private static int Slot(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty ? 0 : ((bytes.Length * 31) + (bytes[0] * 17) + (bytes[^1] * 7) + bytes[bytes.Length / 2]) % Size;
}

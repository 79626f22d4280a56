namespace AnyOrder.Durable.Forms;

/// <summary>The bytes of GUIDs in the order in which they are printed.</summary>
internal static class Guids
{
    public const int Size = 16;

    public static void Put(Span<byte> bytes, Guid value) => value.TryWriteBytes(bytes, bigEndian: true, out _);

    public static bool TryTake(ReadOnlySpan<byte> bytes, out Guid value)
    {
        value = new Guid(bytes, bigEndian: true);
        return true;
    }
}

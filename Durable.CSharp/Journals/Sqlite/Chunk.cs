namespace AnyOrder.Durable.Journals;

/// <summary>Keeps bytes, many small ones in one array.</summary>
internal sealed class Chunk
{
    private const int Size = 32 * 1024;

    // what is longer has an array to itself, so that little is lost at the end of one, and little is held by one value that is kept
    private const int MostShared = Size / 16;

    private byte[] _bytes = [];
    private int _used;

    public ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostShared)
        {
            return bytes.ToArray();
        }

        if (_bytes.Length - _used < bytes.Length)
        {
            (_bytes, _used) = (new byte[Size], 0);
        }

        bytes.CopyTo(_bytes.AsSpan(_used));
        _used += bytes.Length;
        return _bytes.AsMemory(_used - bytes.Length, bytes.Length);
    }
}

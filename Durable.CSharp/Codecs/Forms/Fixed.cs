namespace AnyOrder.Durable.Forms;

/// <summary>Puts a value into bytes, as many as it always takes.</summary>
internal delegate void Put<T>(Span<byte> bytes, T value);

/// <summary>Takes a value out of them; false where they are none.</summary>
internal delegate bool TryTake<T>(ReadOnlySpan<byte> bytes, out T value);

/// <summary>Values that all take the same number of bytes.</summary>
internal sealed class Fixed<T>(string id, int size, Put<T> put, TryTake<T> take) : Form<T>(id)
    where T : struct
{
    public override void Write(T value, ref FormWriter writer)
    {
        put(writer.Room(size)[..size], value);
        writer.Filled(size);
    }

    public override T Read(ref FormReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.Rest();
        return bytes.Length != size ? throw reader.Malformed($"they are {bytes.Length}, and it takes {size}")
            : take(bytes, out T value) ? value
            : throw reader.Malformed($"none has these");
    }
}

using System.Buffers;

namespace AnyOrder.Durable.Forms;

/// <summary>Parts in the order of their bytes: dictionaries and sets that hold the same are written alike, whatever order they keep.</summary>
internal sealed class SortedParts
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly List<Entry> entries = [];

    public void Add<TKey>(ICodec<TKey> codec, TKey key) => Add(codec, key, null as ICodec<byte>, default);

    public void Add<TKey, T>(ICodec<TKey> keyCodec, TKey key, ICodec<T>? codec, T? value)
    {
        FormWriter writer = new(bytes);
        int start = bytes.WrittenCount;
        writer.Part(keyCodec, key);
        int keyEnd = bytes.WrittenCount;
        if (codec is not null)
        {
            writer.Part(codec, value!);
        }

        entries.Add(new Entry(start..keyEnd, start..bytes.WrittenCount));
    }

    /// <summary>Writes how many there are, and then all.</summary>
    /// <param name="id">The id of the codec that writes them.</param>
    /// <param name="writer">Where they go.</param>
    /// <exception cref="ArgumentException">Two keys have the same bytes.</exception>
    public void Write(string id, ref FormWriter writer)
    {
        ReadOnlyMemory<byte> all = bytes.WrittenMemory;
        entries.Sort((a, b) => all.Span[a.Key].SequenceCompareTo(all.Span[b.Key]));
        writer.Number(entries.Count);
        for (int i = 0; i < entries.Count; i++)
        {
            if (i > 0 && all.Span[entries[i].Key].SequenceEqual(all.Span[entries[i - 1].Key]))
            {
                throw new ArgumentException($"The codec {id} writes two keys alike, so that they could not be told apart. Give it a codec of keys that writes different ones differently.");
            }

            writer.Bytes(all.Span[entries[i].All]);
        }
    }

    private readonly record struct Entry(Range Key, Range All);
}

namespace AnyOrder.Durable.Forms;

/// <summary>Reads what <see cref="FormWriter" /> wrote, and takes nothing for granted.</summary>
internal ref struct FormReader(ReadOnlySpan<byte> bytes, string id)
{
    private const int LongestNumber = 5;

    private readonly string id = id;
    private ReadOnlySpan<byte> rest = bytes;
    private ReadOnlySpan<byte> lastKey;

    public readonly bool IsAtEnd => rest.IsEmpty;

    /// <summary>All that is left.</summary>
    public ReadOnlySpan<byte> Rest()
    {
        ReadOnlySpan<byte> all = rest;
        rest = [];
        return all;
    }

    /// <summary>One byte that says no or yes.</summary>
    public bool Flag()
    {
        if (rest is not [<= 1 and var flag, ..])
        {
            throw Malformed($"a byte that is 0 or 1 is another, or missing");
        }

        rest = rest[1..];
        return flag == 1;
    }

    public int Number()
    {
        uint number = 0;
        for (int i = 0; i < LongestNumber && i < rest.Length; i++)
        {
            byte next = rest[i];
            number |= (next & 0x7Fu) << (7 * i);
            if (next >= 0x80)
            {
                continue;
            }

            // one number has one form: no zeros in front, and nothing above what an int holds
            if ((next == 0 && i > 0) || number > int.MaxValue || (i == LongestNumber - 1 && next > 0x07))
            {
                break;
            }

            rest = rest[(i + 1)..];
            return (int)number;
        }

        throw Malformed($"a number is cut off, too large or longer than it needs to be");
    }

    /// <summary>The version that wrote the parts of a codec.</summary>
    public int Version<T>(ICodec<T> codec)
    {
        int version = Number();
        return version >= 1 && version <= codec.Version ? version : throw Forms.Malformed.Version(codec.Id, codec.Version, version);
    }

    /// <summary>How many parts follow.</summary>
    public int Count()
    {
        int count = Number();
        // a part takes one byte at least: nothing is allocated for more than there can be
        return count <= rest.Length ? count : throw Malformed($"{count} items are announced, and only {rest.Length} bytes follow");
    }

    public T Part<T>(ICodec<T> codec, int version)
    {
        int length = Number() - 1;
        if (length < 0)
        {
            return default(T) is null ? default! : throw Malformed($"there is null where {codec.Id} has none");
        }

        if (length > rest.Length)
        {
            throw Malformed($"{length} bytes are announced for {codec.Id}, and only {rest.Length} follow");
        }

        ReadOnlySpan<byte> part = rest[..length];
        rest = rest[length..];
        return codec.Decode(part, version);
    }

    /// <summary>A part whose bytes come after those of the key before.</summary>
    public T Key<T>(ICodec<T> codec, int version)
    {
        ReadOnlySpan<byte> before = rest;
        T key = Part(codec, version);
        ReadOnlySpan<byte> taken = before[..(before.Length - rest.Length)];
        if (lastKey.SequenceCompareTo(taken) >= 0)
        {
            throw Malformed($"keys are not in the order of their bytes, or one is there twice");
        }

        lastKey = taken;
        return key;
    }

    public readonly void End()
    {
        if (!rest.IsEmpty)
        {
            throw Malformed($"{rest.Length} bytes follow after its end");
        }
    }

    public readonly FormatException Malformed(FormattableString what, Exception? cause = null) => Forms.Malformed.Bytes(id, what, cause);
}

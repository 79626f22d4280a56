namespace AnyOrder.Durable;

/// <summary>Writes values as the codecs of their names do, and says what is wrong when that cannot be done.</summary>
internal sealed class ValueWriter(string runId, DurableOptions options)
{
    private readonly Bytes _bytes = new();

    // most names of a loop have one of a few types, and no codec of their own
    private Type? _type;
    private ValueCodec? _codec;

    public ValueCodec CodecOf(Name name)
    {
        if (options.Codecs.HasNames || name.FamilyKey is not null)
        {
            return options.Codecs.Of(name) ?? throw MissingCodec.Of(runId, name);
        }

        return OfType(name.Type) ?? throw MissingCodec.Of(runId, name);
    }

    /// <summary>The codec of the result of a program; that of a definition is the value of its name.</summary>
    public ValueCodec CodecOfResult(Entry entry) =>
        entry.IsDefinition
            ? CodecOf(entry.Owns.Head)
            : OfType(entry.ResultType) ?? throw MissingCodec.OfResult(runId, entry.Label, entry.ResultType);

    /// <summary>The bytes of a value; null for null.</summary>
    public ReadOnlyMemory<byte>? Write(ValueCodec codec, object? value, string subject)
    {
        if (value is null)
        {
            return null;
        }

        try
        {
            codec.Encode(value, _bytes);
        }
        catch (Exception error)
        {
            _bytes.Drop();
            throw new JournalException(
                $"Run {runId}: the codec {codec.Stamp} could not write the value of {subject}, and threw {error.GetType().Name}: {error.Message}",
                error
            );
        }

        if (_bytes.Length > options.MaxValueBytes)
        {
            var length = _bytes.Length;
            _bytes.Drop();
            throw new JournalException(
                $"Run {runId}: the value of {subject} takes {length:N0} bytes as the codec {codec.Stamp} writes it, and {options.MaxValueBytes:N0} are allowed. Keep what is large elsewhere and set a reference to it, or raise {nameof(DurableOptions)}.{nameof(DurableOptions.MaxValueBytes)}."
            );
        }

        return _bytes.Take();
    }

    /// <summary>The reads of a row that ends a program: how many moves it took, and then what it got.</summary>
    public ReadOnlyMemory<byte> Ending(long moves, ReadOnlySpan<byte> reads)
    {
        Varint.Write(_bytes, (ulong)moves);
        reads.CopyTo(_bytes.GetSpan(reads.Length));
        _bytes.Advance(reads.Length);
        return _bytes.Take();
    }

    private ValueCodec? OfType(Type type)
    {
        if (!ReferenceEquals(type, _type))
        {
            (_type, _codec) = (type, options.Codecs.Of(type));
        }

        return _codec;
    }
}

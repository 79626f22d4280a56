using AnyOrder.Durable;

namespace AnyOrder.Orleans;

/// <summary>Names and values as they go from partition to partition: a value as the codec of its name writes it, and read by the codec that is expected here.</summary>
internal sealed class Crossing(string runId, Loop loop, DurableOptions options)
{
    private readonly ValueWriter _writer = new(runId, options);
    private readonly ValueReader _reader = new(runId, options.Codecs);
    private readonly KnownNames _names = new(runId, loop, options.Codecs, new(runId, options.Codecs));

    public Item Demand(Name name, int generation) =>
        new()
        {
            Kind = ItemKind.Demand,
            Name = name.Key,
            Family = name.FamilyKey,
            Index = IndexOf(name),
            Codec = CodecOf(name).Stamp,
            Generation = generation,
        };

    /// <summary>The claim with its value.</summary>
    public Item Claim(Claim claim, ItemKind kind) =>
        Claim(claim) with
        {
            Kind = kind,
            HasValue = true,
            Value = _writer.Write(CodecOf(claim.Name), claim.Value, claim.Name.Key)?.ToArray(),
        };

    /// <summary>The claim without its value.</summary>
    public Item Claim(Claim claim)
    {
        var name = claim.Name;
        return new()
        {
            Kind = ItemKind.Bound,
            Name = name.Key,
            Family = name.FamilyKey,
            Codec = CodecOf(name).Stamp,
            AllowsEqual = name.AllowsEqual,
            Generation = claim.Generation,
            Label = claim.Label,
            Position = claim.Position,
        };
    }

    /// <summary>The bytes of a result; null for null.</summary>
    public byte[]? Result(Entry entry, object? value) => _writer.Write(_writer.CodecOfResult(entry), value, $"the result of {entry.Label}")?.ToArray();

    /// <summary>The result that these bytes are of.</summary>
    public object? ResultOf(Entry entry, byte[]? bytes)
    {
        var codec = _writer.CodecOfResult(entry);
        return _reader.Read(
            new()
            {
                Number = 0,
                Kind = RowKind.Finish,
                Label = entry.Label,
                Codec = codec.Stamp,
                Value = bytes is null ? default(ReadOnlyMemory<byte>?) : bytes.AsMemory(),
            },
            codec
        );
    }

    /// <summary>The name of an item.</summary>
    public Name NameOf(Item item)
    {
        Admission.CheckText(runId, item.Name);
        var (name, codec, _) = _names.Of(RowOf(item));

        if (item.Index is null || name.Membership?.Value is not { Index: null } membership)
        {
            return name;
        }

        var index = IndexCodec(name).Decode(item.Index, IndexCodec(name).Version);
        return codec.MakeName(item.Name, new Membership(membership.Family, index, membership.IndexType, membership.Pattern));
    }

    /// <summary>The claim of an item.</summary>
    public Claim ClaimOf(Item item)
    {
        var row = RowOf(item);
        Admission.CheckText(runId, item.Label!);
        Admission.CheckValue(runId, item, options.MaxValueBytes);
        var (name, codec, isExact) = _names.Of(row);
        // a claim without its value is there to be named only
        var value = item.HasValue ? _reader.Read(row, codec) : codec.Default;

        if (!isExact)
        {
            name = codec.MakeNameWith(new Elsewhere(), item.Name, name.Membership);
        }

        return ClaimModule.by(item.Label!, item.Generation, item.Position, codec.MakeBinding(name, value));
    }

    /// <summary>The key of a name as a rule or source of its family needs it; null where there is none.</summary>
    private byte[]? IndexOf(Name name)
    {
        if (name.Membership?.Value is not { Index: { } index } || ContentsModule.ruleFor(name, loop.Contents)?.Value is null)
        {
            return null;
        }

        return _writer.Write(IndexCodec(name), index, $"the key of {name}")?.ToArray();
    }

    private ValueCodec IndexCodec(Name name)
    {
        var type = name.Membership!.Value.IndexType;
        return options.Codecs.Of(type)
            ?? throw new ClusterRunException(
                $"Run {runId}: {name} has a key of the type {type}, for which there is no codec, so no other partition could be asked for it. Add one to {nameof(DurableOptions)}.{nameof(DurableOptions.Codecs)}."
            );
    }

    private ValueCodec CodecOf(Name name)
    {
        Admission.CheckText(runId, name.Key);
        _names.CheckFamily(name);
        return _writer.CodecOf(name);
    }

    public static JournalRow RowOf(Item item) =>
        new()
        {
            Number = 0,
            Kind = RowKind.Claim,
            Name = item.Name,
            Family = item.Family,
            Label = item.Label,
            Codec = item.Codec,
            Value = item.Value is { } bytes ? bytes.AsMemory() : default(ReadOnlyMemory<byte>?),
            Marks = item.AllowsEqual ? RowMarks.AllowsEqual : 0,
        };
}

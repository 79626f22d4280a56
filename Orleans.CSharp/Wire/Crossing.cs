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
            Codec = CodecOf(name).Stamp,
            Generation = generation,
        };

    public Item Claim(Claim claim, ItemKind kind)
    {
        var name = claim.Name;
        var codec = CodecOf(name);
        return new()
        {
            Kind = kind,
            Name = name.Key,
            Family = name.FamilyKey,
            Codec = codec.Stamp,
            AllowsEqual = name.AllowsEqual,
            Generation = claim.Generation,
            Label = claim.Label,
            Position = claim.Position,
            Value = _writer.Write(codec, claim.Value, name.Key)?.ToArray(),
        };
    }

    /// <summary>The name of an item.</summary>
    public Name NameOf(Item item) => _names.Of(RowOf(item)).Name;

    /// <summary>The claim of an item.</summary>
    public Claim ClaimOf(Item item)
    {
        var row = RowOf(item);
        var (name, codec, isExact) = _names.Of(row);
        var value = _reader.Read(row, codec);

        if (!isExact)
        {
            name = codec.MakeName(item.Name, name.Membership, new Elsewhere());
        }

        return ClaimModule.by(item.Label!, item.Generation, item.Position, codec.MakeBinding(name, value));
    }

    private ValueCodec CodecOf(Name name)
    {
        _names.CheckFamily(name);
        return _writer.CodecOf(name);
    }

    private static JournalRow RowOf(Item item) =>
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

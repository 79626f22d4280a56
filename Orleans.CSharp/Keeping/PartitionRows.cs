using AnyOrder.Durable;

namespace AnyOrder.Orleans;

/// <summary>What a partition keeps, as rows: each claim that binds a name of it, each end of a program of it, each answer of a source. All of it with the generation.</summary>
internal sealed class PartitionRows(string runId, Loop loop, DurableOptions options)
{
    private readonly ValueWriter _writer = new(runId, options);
    private readonly ValueReader _reader = new(runId, options.Codecs);
    private readonly KnownNames _names = new(runId, loop, options.Codecs, new(runId, options.Codecs));
    private readonly Bytes _bytes = new();

    public JournalRow Claim(KeptClaim kept)
    {
        var (claim, demanded, ends) = kept;
        var codec = _writer.CodecOf(claim.Name);
        return Row(RowKind.Claim, claim.Name, codec) with
        {
            Marks = (ends ? RowMarks.Ends : 0) | (claim.Name.AllowsEqual ? RowMarks.AllowsEqual : 0),
            Label = claim.Label == claim.Name.Key ? null : claim.Label,
            Position = claim.Position,
            Value = _writer.Write(codec, claim.Value, claim.Name.Key),
            Reads = demanded == Owned.Never ? Numbers(claim.Generation) : Numbers(claim.Generation, demanded),
        };
    }

    public JournalRow End(KeptEnd kept)
    {
        var (entry, result, generation) = kept;
        var codec = _writer.CodecOfResult(entry);
        return new()
        {
            Number = 0,
            Kind = RowKind.Finish,
            Label = entry.Label,
            Name = entry.IsInstance ? entry.Owns.Head.Key : null,
            Family = entry.IsInstance ? entry.Owns.Head.FamilyKey : null,
            Codec = codec.Stamp,
            Value = _writer.Write(codec, result, $"the result of {entry.Label}"),
            Reads = Numbers(generation),
        };
    }

    /// <summary>The answer of a source.</summary>
    public JournalRow Answer(Binding answer)
    {
        var codec = _writer.CodecOf(answer.Name);
        return Row(RowKind.Answer, answer.Name, codec) with { Value = _writer.Write(codec, answer.Value, answer.Name.Key) };
    }

    /// <summary>That what was done counts no more: the run is repeated in step.</summary>
    public static JournalRow Inexact() => new() { Number = 0, Kind = RowKind.End };

    /// <summary>Takes a row that was kept.</summary>
    /// <exception cref="JournalException">It cannot be read.</exception>
    public void Take(JournalRow row, Kept kept)
    {
        kept.Last = row.Number;

        switch (row.Kind)
        {
            case RowKind.Claim:
                var (name, codec, isExact) = _names.Of(row);

                if (!isExact)
                {
                    name = codec.MakeNameWith(new Elsewhere(), row.Name!, name.Membership);
                }

                var value = _reader.Read(row, codec);
                var (generation, demanded) = Numbers(row);
                var label = row.Label ?? row.Name!;
                var ends = row.Marks.HasFlag(RowMarks.Ends);
                kept.Bound.Add(new(ClaimModule.by(label, generation, row.Position, codec.MakeBinding(name, value)), demanded, ends));

                if (ends)
                {
                    kept.Ended.TryAdd(label, new(EntryOf(row, label, name), value, generation));
                }

                break;
            case RowKind.Finish:
                var entry = EntryOf(row, row.Label!, row.Name is null ? null : _names.Of(row).Name);
                kept.Ended.TryAdd(row.Label!, new(entry, _reader.Read(row, _reader.OfResult(row, entry)), Numbers(row).Generation));
                break;
            case RowKind.Answer:
                var (asked, answer, _) = _names.Of(row);
                kept.Answers.TryAdd(asked, answer.MakeReply(asked, _reader.Read(row, answer)));
                break;
            case RowKind.End:
                kept.IsExact = false;
                break;
            default:
                throw _reader.Broken(row, $"is of the kind {(int)row.Kind}, which a partition does not keep");
        }
    }

    private Entry EntryOf(JournalRow row, string label, Name? instance) =>
        ContentsModule.tryEntry(label, loop.Contents)
        ?? (instance is not null && ContentsModule.ruleFor(instance, loop.Contents)?.Value is { } rule ? RuleModule.instance(instance, rule) : null)
        ?? throw _reader.Broken(row, $"was written by the program {label}, which the loop does not have: it is built otherwise here than where the run began");

    private JournalRow Row(RowKind kind, Name name, ValueCodec codec)
    {
        _names.CheckFamily(name);
        return new()
        {
            Number = 0,
            Kind = kind,
            Name = name.Key,
            Family = name.FamilyKey,
            Codec = codec.Stamp,
        };
    }

    private ReadOnlyMemory<byte> Numbers(params ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            Varint.Write(_bytes, (ulong)number);
        }

        return _bytes.Take();
    }

    private (int Generation, int Demanded) Numbers(JournalRow row)
    {
        try
        {
            var bytes = row.Reads.Span;
            var generation = checked((int)Varint.Read(ref bytes));
            return (generation, bytes.IsEmpty ? Owned.Never : checked((int)Varint.Read(ref bytes)));
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw _reader.Broken(row, "has no generation", error);
        }
    }
}

using AnyOrder.FSharp;

namespace AnyOrder.Durable;

/// <summary>What is to be kept, as rows that go on from the last one of the journal.</summary>
internal sealed class NewRows(Restored restored, ValueWriter values, JournalWriter journal)
{
    private readonly List<JournalRow> _rows = [];
    private long _last = restored.LastNumber;

    /// <summary>The number of the last row.</summary>
    public long Last => _last;

    public void AddManifest(Manifest manifest) => Add(new() { Number = ++_last, Kind = RowKind.Manifest, Value = manifest.ToBytes() });

    public void AddEnd(int generations) => Add(new() { Number = ++_last, Kind = RowKind.End, Position = generations });

    /// <summary>A claim that a program made, and the row in it.</summary>
    /// <exception cref="JournalException">It cannot be written.</exception>
    public void AddClaim(ref readonly Deed deed, Claim claim, bool ends, bool agrees)
    {
        var codec = values.CodecOf(claim.Name);
        restored.Names.CheckFamily(claim.Name);
        var value = values.Write(codec, claim.Value, claim.Name.Key);
        // numbers have no gaps: none is taken before there is something to say
        claim.Row = checked((int)++_last);

        Add(
            new()
            {
                Number = claim.Row,
                Kind = RowKind.Claim,
                Marks =
                    (ends ? RowMarks.Ends : 0)
                    | (claim.Name.AllowsEqual ? RowMarks.AllowsEqual : 0)
                    | (agrees ? RowMarks.Agrees : 0),
                Name = claim.Name.Key,
                Family = claim.Name.FamilyKey,
                Label = claim.Label == claim.Name.Key ? null : claim.Label,
                Position = claim.Position,
                Codec = codec.Stamp,
                Value = value,
                Reads = ends ? values.Ending(deed.Moves, deed.Reads.Span) : deed.Reads,
            }
        );
    }

    /// <summary>The end of a program: its own row, or a mark on the claim that it ended with.</summary>
    /// <exception cref="JournalException">Its result cannot be written.</exception>
    public void AddFinish(ref readonly Deed deed, bool isKnown)
    {
        var label = deed.Entry.Label;
        var codec = values.CodecOfResult(deed.Entry);
        var result = values.Write(codec, deed.Result, $"the result of {label}");

        if (!isKnown && deed.Reads.IsEmpty && EndsWithLastClaim(label, codec, result))
        {
            var last = _rows[^1];
            _rows[^1] = last with { Marks = last.Marks | RowMarks.Ends, Reads = values.Ending(deed.Moves, last.Reads.Span) };
            return;
        }

        Add(
            new()
            {
                Number = ++_last,
                Kind = RowKind.Finish,
                Label = label,
                Codec = codec.Stamp,
                Value = result,
                // what led to a claim that is known is known with it
                Reads = values.Ending(deed.Moves, isKnown ? [] : deed.Reads.Span),
            }
        );
    }

    /// <summary>An input, or the answer of a source, unless it is kept already.</summary>
    /// <exception cref="JournalException">Its value cannot be written.</exception>
    public void AddInput(RowKind kind, Binding input)
    {
        if (restored.Inputs.ContainsKey(input.Name))
        {
            return;
        }

        var codec = values.CodecOf(input.Name);
        var value = values.Write(codec, input.Value, input.Name.Key);
        Add(
            new()
            {
                Number = ++_last,
                Kind = kind,
                Name = input.Name.Key,
                Family = input.Name.FamilyKey,
                Codec = codec.Stamp,
                Value = value,
            }
        );
        restored.Inputs.Add(input.Name, checked((int)_last));
        restored.Recollections.Name((int)_last, input.Name);
    }

    /// <summary>Takes back what was added since the last flush: answers that come later are kept, and half a generation is not.</summary>
    public void Drop()
    {
        _last -= _rows.Count;
        _rows.Clear();
    }

    /// <summary>Hands what was added to the journal, as one group.</summary>
    public void Flush()
    {
        if (_rows.Count > 0)
        {
            journal.Add(_rows);
            _rows.Clear();
        }
    }

    private void Add(JournalRow row) => _rows.Add(row);

    /// <summary>Whether a program ended with the claim that it made last, and with its value.</summary>
    private bool EndsWithLastClaim(string label, ValueCodec codec, ReadOnlyMemory<byte>? result) =>
        _rows is [.., { Kind: RowKind.Claim } last]
        && (last.Label ?? last.Name) == label
        && last.Codec == codec.Stamp
        && last.Value.HasValue == result.HasValue
        && last.Value.GetValueOrDefault().Span.SequenceEqual(result.GetValueOrDefault().Span);
}

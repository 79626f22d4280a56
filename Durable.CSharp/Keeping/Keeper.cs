using System.Runtime.InteropServices;
using AnyOrder.FSharp;
using Microsoft.FSharp.Core;

namespace AnyOrder.Durable;

/// <summary>Keeps what programs do in a journal, and knows what it held before.</summary>
internal sealed class Keeper(Restored restored, ValueWriter values, JournalWriter journal, RunOptions options, bool recollects, bool hasSources)
    : IKeeper
{
    private readonly ChangedCode _changes = new(restored, values, options);
    // answers come on threads of their own
    private readonly Lock _lock = new();
    private readonly List<JournalRow> _rows = [];
    private long _last = restored.LastNumber;

    // where claims meet, what programs do before they are seen to meet depends on when answers came: so in another part of the run it may differ from what is
    // kept, and nothing more is kept then
    private bool _strays;
    private ChangedCodeException? _change;

    /// <summary>Whether anything was added to the journal.</summary>
    public bool HasAdded => _last > restored.LastNumber;

    public IReadOnlyDictionary<Name, Reply> Answers => restored.Answers;

    public FSharpValueOption<INode> Recall(string label) =>
        restored.Recollections.TryGet(label, out var known) ? FSharpValueOption<INode>.NewValueSome(known) : default;

    public void Identify(Claim claim)
    {
        lock (_lock)
        {
            claim.Row = restored.Inputs[claim.Name];
        }
    }

    /// <summary>Keeps the inputs of a run that begins, behind what it is made of.</summary>
    public void Begin(Manifest manifest, IEnumerable<Binding> inputs)
    {
        Add(new() { Number = ++_last, Kind = RowKind.Manifest, Value = manifest.ToBytes() });

        foreach (var input in inputs)
        {
            AddInput(RowKind.Given, input);
        }

        Flush();
    }

    /// <summary>Keeps that the run came to its end, after so many generations. Its status would have to be counted, of a million programs perhaps.</summary>
    public void End(Outcome outcome)
    {
        Add(new() { Number = ++_last, Kind = RowKind.End, Position = outcome.Generations });
        Flush();
    }

    public Task Answered(KeyValuePair<Name, Reply>[] found)
    {
        lock (_lock)
        {
            try
            {
                foreach (var (_, reply) in found)
                {
                    // why there is no answer is no answer: it is asked for again
                    if (reply is Reply.Value value)
                    {
                        AddInput(RowKind.Answer, value.Item1);
                    }
                }
            }
            finally
            {
                // one that cannot be written takes no other with it
                Flush();
            }
        }

        return journal.FlushAsync();
    }

    public void Keep(IReadOnlyList<IReadOnlyList<Deed>> deeds, Predicate<Claim> binds)
    {
        lock (_lock)
        {
            if (_strays)
            {
                return;
            }

            try
            {
                foreach (var some in deeds)
                {
                    foreach (ref readonly var deed in CollectionsMarshal.AsSpan((List<Deed>)some))
                    {
                        Keep(in deed, binds);
                    }
                }
            }
            catch (ChangedCodeException error) when (hasSources)
            {
                (_strays, _change) = (true, error);
            }
            catch
            {
                Drop();
                throw;
            }

            if (_strays)
            {
                Drop();
            }

            Flush();
        }
    }

    /// <summary>Says which programs of a run that came to its end did not do again what they did before.</summary>
    public void CheckEnd(Outcome outcome)
    {
        if (_change is not null && outcome.Conflicts.Count == 0)
        {
            throw _change;
        }

        _changes.CheckEnd(outcome);
    }

    private void Keep(ref readonly Deed deed, Predicate<Claim> binds)
    {
        var past = restored.PastOf(deed.Entry.Label);
        // a program that came so near to its limit might reach it in another run: it is run again
        var ends = deed.Ends && deed.Moves < options.MaxOperations;
        var isKnown = false;

        if (deed.Claim is { } claim)
        {
            isKnown = past is not null && claim.Position < past.Claims.Count;

            if (isKnown)
            {
                _changes.Check(past!.Claims[claim.Position], deed.Entry.Label, claim);
                claim.Row = (int)past.Claims[claim.Position].Number;
                past.Repeated++;
            }
            else
            {
                AddClaim(in deed, claim, ends, binds);
            }

            if (recollects)
            {
                var binding = values.CodecOf(claim.Name).MakeBinding(claim.Name, claim.Value);
                restored.Recollections.Claimed(deed.Entry.Label, deed.Reads, binding, claim.Row);
            }
        }

        if (deed.Ends)
        {
            _changes.CheckEnd(past);
        }

        if (!ends)
        {
            return;
        }

        if (past?.HasEnded != true && (deed.Claim is null || isKnown))
        {
            AddFinish(in deed, isKnown);
        }

        if (recollects)
        {
            restored.Recollections.Ended(deed.Entry.Label, deed.Claim is null ? deed.Reads : default, deed.Result);
        }
    }

    private void AddClaim(ref readonly Deed deed, Claim claim, bool ends, Predicate<Claim> binds)
    {
        var codec = values.CodecOf(claim.Name);
        restored.Names.CheckFamily(claim.Name);
        var value = values.Write(codec, claim.Value, claim.Name.Key);
        claim.Row = checked((int)++_last);
        var isBoundByOther = restored.Bound.ContainsKey(claim.Name);
        var agrees = claim.Name.AllowsEqual && (isBoundByOther || !binds(claim));
        _strays |= isBoundByOther && !agrees;

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

    private void AddFinish(ref readonly Deed deed, bool isKnown)
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

    /// <summary>Whether a program ended with the claim that it made last, and with its value.</summary>
    private bool EndsWithLastClaim(string label, ValueCodec codec, ReadOnlyMemory<byte>? result) =>
        _rows is [.., { Kind: RowKind.Claim } last]
        && (last.Label ?? last.Name) == label
        && last.Codec == codec.Stamp
        && last.Value.HasValue == result.HasValue
        && last.Value.GetValueOrDefault().Span.SequenceEqual(result.GetValueOrDefault().Span);

    private void AddInput(RowKind kind, Binding input)
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

    private void Add(JournalRow row) => _rows.Add(row);

    // answers that come later are kept, and half a generation is not
    private void Drop()
    {
        _last -= _rows.Count;
        _rows.Clear();
    }

    private void Flush()
    {
        if (_rows.Count > 0)
        {
            journal.Add(_rows);
            _rows.Clear();
        }
    }
}

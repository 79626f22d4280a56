using System.Runtime.InteropServices;
using AnyOrder.FSharp;
using Microsoft.FSharp.Core;

namespace AnyOrder.Durable;

/// <summary>Keeps what programs do in a journal, and knows what it held before.</summary>
internal sealed class Keeper(Restored restored, ValueWriter values, JournalWriter journal, RunOptions options, bool recollects, bool hasSources)
    : IKeeper
{
    private readonly ChangedCode _changes = new(restored, values, options);
    private readonly NewRows _rows = new(restored, values, journal);

    // answers come on threads of their own
    private readonly Lock _lock = new();

    // where claims meet, what programs do before they are seen to meet depends on when answers came: so in another part of the run it may differ from what is
    // kept, and nothing more is kept then
    private bool _strays;
    private ChangedCodeException? _change;

    /// <summary>Whether anything was added to the journal.</summary>
    public bool HasAdded => _rows.Last > restored.LastNumber;

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
        _rows.AddManifest(manifest);

        foreach (var input in inputs)
        {
            _rows.AddInput(RowKind.Given, input);
        }

        _rows.Flush();
    }

    /// <summary>Keeps that the run came to its end, after so many generations. Its status would have to be counted, of a million programs perhaps.</summary>
    public void End(Outcome outcome)
    {
        _rows.AddEnd(outcome.Generations);
        _rows.Flush();
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
                        _rows.AddInput(RowKind.Answer, value.Item1);
                    }
                }
            }
            finally
            {
                // one that cannot be written takes no other with it
                _rows.Flush();
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
                _rows.Drop();
                throw;
            }

            if (_strays)
            {
                _rows.Drop();
            }

            _rows.Flush();
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
                var isBoundByOther = restored.Bound.ContainsKey(claim.Name);
                var agrees = claim.Name.AllowsEqual && (isBoundByOther || !binds(claim));
                _strays |= isBoundByOther && !agrees;
                _rows.AddClaim(in deed, claim, ends, agrees);
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
            _rows.AddFinish(in deed, isKnown);
        }

        if (recollects)
        {
            restored.Recollections.Ended(deed.Entry.Label, deed.Claim is null ? deed.Reads : default, deed.Result);
        }
    }
}

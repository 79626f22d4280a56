using System.Runtime.ExceptionServices;

namespace AnyOrder.Durable;

/// <summary>Reads the journal of a run.</summary>
internal sealed class Restoring
{
    private readonly Loop _loop;
    private readonly Restored _restored;
    private readonly int _maxOperations;

    private readonly HashSet<long> _forgotten;
    private readonly HashSet<long> _known;

    private readonly bool _remembersNames;
    private readonly HashSet<string> _inexact = [];

    private ExceptionDispatchInfo? _failure;

    private Restoring(string runId, Loop loop, DurableOptions options, bool remembersNames, HashSet<long> known)
    {
        _loop = loop;
        _restored = new(runId, loop, options.Codecs);
        _maxOperations = options.Run.MaxOperations;
        _remembersNames = remembersNames;
        (_known, _forgotten) = (known, []);
    }

    /// <summary>What the journal holds.</summary>
    public static async ValueTask<Restored> ReadAsync(
        string runId,
        IJournalRun journal,
        Loop loop,
        DurableOptions options,
        bool remembersNames,
        CancellationToken token
    )
    {
        var restoring = new Restoring(runId, loop, options, remembersNames, []);
        await JournalRows.ReadAsync(journal, restoring.TakeAll, token).ConfigureAwait(false);

        // what was taken before it was known to be forgotten is not taken back: few runs forget anything
        if (restoring._forgotten.Count > 0)
        {
            restoring = new(runId, loop, options, remembersNames, restoring._forgotten);
            await JournalRows.ReadAsync(journal, restoring.TakeAll, token).ConfigureAwait(false);
        }

        var restored = restoring._restored;
        restored.Recollections.ForgetOpen();

        if (restoring._failure is not null)
        {
            restored.Failure = restoring._failure;
            return restored;
        }

        if (RunAgain.InstancesOf(loop, restored) is { Count: > 0 } again)
        {
            var rows = await JournalRows.ListAsync(journal, token).ConfigureAwait(false);
            RunAgain.Mark(loop, restored, [.. rows.Where(row => !restoring._known.Contains(row.Number))], again);
        }

        return restored;
    }

    private void TakeAll(IReadOnlyList<JournalRow> rows)
    {
        if (_restored.LastNumber == 0)
        {
            _restored.Recollections.EnsureCapacity(_loop.Contents.Entries!.Count);
        }

        foreach (var row in rows)
        {
            _restored.LastNumber = row.Number;
            _restored.IsEnded = row.Kind == RowKind.End;

            // what seems to be wrong may turn out to be forgotten, or to be of another run
            if ((_failure is null || row.Kind is RowKind.Forget or RowKind.Manifest) && !_known.Contains(row.Number))
            {
                try
                {
                    Take(row, (ulong)_maxOperations);
                }
                catch (JournalException error)
                {
                    _failure ??= ExceptionDispatchInfo.Capture(error);
                }
            }
        }
    }

    private void Take(JournalRow row, ulong maxOperations)
    {
        try
        {
            switch (row.Kind)
            {
                case RowKind.Manifest:
                    _restored.Manifest = row.Value.GetValueOrDefault();
                    break;
                case RowKind.Given or RowKind.Answer:
                    TakeInput(row);
                    break;
                case RowKind.Claim:
                    TakeClaim(row, maxOperations);
                    break;
                case RowKind.Finish:
                    TakeFinish(row, maxOperations);
                    break;
                case RowKind.Forget:
                    _forgotten.UnionWith(ForgetRow.NumbersOf(row));
                    break;
                case RowKind.End:
                    break;
                default:
                    throw _restored.Values.Broken(row, $"is of the kind {(int)row.Kind}, which is unknown here. A later version of AnyOrder.Durable may have written it");
            }
        }
        catch (FormatException error)
        {
            throw _restored.Values.Broken(row, $"is damaged: {error.Message}", error);
        }
    }

    private void TakeInput(JournalRow row)
    {
        if (row.Kind == RowKind.Given && !_restored.Names.Know(row))
        {
            _restored.LostInputs.Add(row.Name!);
            return;
        }

        var (name, codec, _) = _restored.Names.Of(row);
        var value = _restored.Values.Read(row, codec);

        if (!_restored.Inputs.TryAdd(name, (int)row.Number))
        {
            throw _restored.Values.Broken(row, $"binds a name that row {_restored.Inputs[name]} binds already. The journal is damaged");
        }

        _restored.Recollections.Name((int)row.Number, name);

        if (row.Kind == RowKind.Given)
        {
            _restored.Given.Add(name, row);
        }
        else
        {
            _restored.Answers.Add(name, codec.MakeReply(name, value));
        }
    }

    private void TakeClaim(JournalRow row, ulong maxOperations)
    {
        var (name, codec, isExact) = _restored.Names.Of(row);
        var label = row.Label ?? row.Name!;
        var ends = row.Marks.HasFlag(RowMarks.Ends);
        var value = _restored.Values.Read(row, codec);
        var binding = codec.MakeBinding(name, value);
        var past = _restored.PastOf(label);

        if (row.Marks.HasFlag(RowMarks.Agrees))
        {
            _restored.Agreeing.Add(row.Number);
        }
        else
        {
            CheckOnce(row, name);
        }

        if (row.Position != (past?.Claims.Count ?? 0) || past?.HasEnded == true)
        {
            throw OutOfPlace(row, label, past);
        }

        if (!isExact)
        {
            _inexact.Add(label);
        }

        var reads = row.Reads;
        ulong moves = 0;

        if (ends)
        {
            reads = Reads.WithoutMoves(reads, out moves);
        }

        if (past is null && ends && isExact && moves < maxOperations)
        {
            if (!_restored.Recollections.ClaimedAndEnded(label, reads, binding, (int)row.Number))
            {
                throw OutOfPlace(row, label, past);
            }

            return;
        }

        past ??= _restored.MakePast(label);
        past.Claims.Add(row);
        _restored.Recollections.Claimed(label, reads, binding, (int)row.Number);

        if (ends)
        {
            End(past, default, value, moves, maxOperations);
        }
    }

    private void TakeFinish(JournalRow row, ulong maxOperations)
    {
        var label = row.Label ?? throw _restored.Values.Broken(row, "says that a program ended, and not which");

        var entry = ContentsModule.tryEntry(label, _loop.Contents);
        var past = _restored.MakePast(label);

        // instances of rules end with claims; where one does not, it is run again
        if (entry is null)
        {
            past.HasEnded = true;
            return;
        }

        var reads = Reads.WithoutMoves(row.Reads, out var moves);
        End(past, reads, _restored.Values.Read(row, _restored.Values.OfResult(row, entry)), moves, maxOperations);
    }

    private void End(Past past, ReadOnlyMemory<byte> reads, object? result, ulong moves, ulong maxOperations)
    {
        past.HasEnded = true;

        if (moves < maxOperations && !_inexact.Contains(past.Label))
        {
            _restored.Recollections.Ended(past.Label, reads, result);
            _restored.DropPast(past.Label);
        }
    }

    /// <summary>
    /// A run that has the answers of sources at hand may find two claims in another generation than the one that kept them, and repeats itself without what is known. Any other finds out by itself:
    /// of two claims that meet one is new.
    /// </summary>
    private void CheckOnce(JournalRow row, Name name)
    {
        if (_remembersNames && !_restored.Bound.TryAdd(name, row.Number))
        {
            throw _restored.Values.Broken(row, $"binds a name that row {_restored.Bound[name]} binds already. The journal is damaged");
        }
    }

    private JournalException OutOfPlace(JournalRow row, string label, Past? past) =>
        _restored.Values.Broken(
            row,
            $"is claim {row.Position} of {label}, of which {past?.Claims.Count ?? 0} claims came before{(past?.HasEnded == false ? "" : ", and its end")}. The journal is damaged"
        );
}

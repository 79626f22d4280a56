using System.Runtime.ExceptionServices;

namespace AnyOrder.Durable;

/// <summary>Reads the journal of a run.</summary>
internal sealed class Restoring
{
    private readonly Loop _loop;
    private readonly Restored _restored;
    private readonly int _maxOperations;

    // the programs that ended, with what they claimed, as far as names do not say who claims them
    private readonly Dictionary<Name, long> _claimed = [];
    private readonly HashSet<string> _inexact = [];

    private Restoring(string runId, Loop loop, DurableOptions options)
    {
        _loop = loop;
        _restored = new(runId, loop, options.Codecs);
        _maxOperations = options.Run.MaxOperations;
    }

    /// <summary>What the journal holds.</summary>
    public static async ValueTask<Restored> ReadAsync(
        string runId,
        IJournalRun journal,
        Loop loop,
        DurableOptions options,
        CancellationToken token
    )
    {
        var restoring = new Restoring(runId, loop, options);
        ExceptionDispatchInfo? failure = null;
        var rows = await JournalRows.ReadAsync(journal, TakeUnlessFailed, token).ConfigureAwait(false);
        var forgotten = ForgetRow.AllOf(rows);

        // what was taken, or seemed wrong, before it was known to be forgotten is not taken back: few runs forget anything
        if (forgotten.Count > 0)
        {
            restoring = new(runId, loop, options);
            restoring.TakeAll(rows.Where(row => !forgotten.Contains(row.Number)));
        }
        else
        {
            failure?.Throw();
        }

        RunAgain.Mark(loop, restoring._restored, rows, forgotten);
        return restoring._restored;

        void TakeUnlessFailed(IReadOnlyList<JournalRow> page)
        {
            try
            {
                if (failure is null)
                {
                    restoring.TakeAll(page);
                }
            }
            catch (JournalException error)
            {
                failure = ExceptionDispatchInfo.Capture(error);
            }
        }
    }

    private void TakeAll(IEnumerable<JournalRow> rows)
    {
        foreach (var row in rows)
        {
            _restored.LastNumber = row.Number;
            _restored.IsEnded = row.Kind == RowKind.End;
            Take(row, (ulong)_maxOperations);
        }
    }

    private void Take(JournalRow row, ulong maxOperations)
    {
        try
        {
            switch (row.Kind)
            {
                case RowKind.Manifest:
                    _restored.Manifest = Manifest.Of(row.Value.GetValueOrDefault());
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
                case RowKind.Forget or RowKind.End:
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

        if (!row.Marks.HasFlag(RowMarks.Agrees))
        {
            CheckOnce(row, name);
        }

        if (row.Position != (past?.Claims.Count ?? 0) || past?.HasEnded == true || _restored.Recollections.TryGet(label, out _))
        {
            throw _restored.Values.Broken(row, $"is claim {row.Position} of {label}, which claimed {past?.Claims.Count ?? 0} names before. The journal is damaged");
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
            _restored.Recollections.ClaimedAndEnded(label, reads, binding, (int)row.Number, value);
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

        var type = ContentsModule.tryEntry(label, _loop.Contents)?.ResultType;
        var past = _restored.MakePast(label);

        // instances of rules end with claims; where one does not, it is run again
        if (type is null)
        {
            past.HasEnded = true;
            return;
        }

        var reads = Reads.WithoutMoves(row.Reads, out var moves);
        End(past, reads, _restored.Values.Read(row, _restored.Values.OfResult(row, type)), moves, maxOperations);
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

    /// <summary>A name that a program owns can be claimed twice only by its claims, which are counted; all others are remembered.</summary>
    private void CheckOnce(JournalRow row, Name name)
    {
        if (row.Label is null && row.Position == 0 && ContentsModule.tryEntry(row.Name!, _loop.Contents)?.IsDefinition == true)
        {
            return;
        }

        if (!_claimed.TryAdd(name, row.Number))
        {
            throw _restored.Values.Broken(row, $"binds a name that row {_claimed[name]} binds already. The journal is damaged");
        }
    }
}

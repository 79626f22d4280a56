using System.Runtime.ExceptionServices;

namespace AnyOrder.Durable;

/// <summary>Takes rows, one after the other, for what they say of the run.</summary>
/// <param name="loop">The loop.</param>
/// <param name="restored">What is known when all are taken.</param>
/// <param name="maxOperations">How many moves a program may make in a generation.</param>
/// <param name="remembersNames">Whether the names are remembered that rows bind: see <see cref="CheckOnce" />.</param>
/// <param name="forgotten">The rows that do not count.</param>
internal sealed class RowIntake(Loop loop, Restored restored, int maxOperations, bool remembersNames, IReadOnlySet<long> forgotten)
{
    private readonly HashSet<string> _inexact = [];

    /// <summary>The rows of which those that were taken say that they do not count.</summary>
    public HashSet<long> Forgotten { get; } = [];

    public void TakeAll(IReadOnlyList<JournalRow> rows)
    {
        if (restored.LastNumber == 0)
        {
            restored.Recollections.EnsureCapacity(loop.Contents.Entries!.Count);
        }

        foreach (var row in rows)
        {
            restored.LastNumber = row.Number;
            restored.IsEnded = row.Kind == RowKind.End;

            // what seems to be wrong may turn out to be forgotten, or to be of another run
            if ((restored.Failure is null || row.Kind is RowKind.Forget or RowKind.Manifest) && !forgotten.Contains(row.Number))
            {
                try
                {
                    Take(row);
                }
                catch (JournalException error)
                {
                    restored.Failure ??= ExceptionDispatchInfo.Capture(error);
                }
            }
        }
    }

    private void Take(JournalRow row)
    {
        try
        {
            switch (row.Kind)
            {
                case RowKind.Manifest:
                    restored.Manifest = row.Value.GetValueOrDefault();
                    break;
                case RowKind.Given or RowKind.Answer:
                    TakeInput(row);
                    break;
                case RowKind.Claim:
                    TakeClaim(row);
                    break;
                case RowKind.Finish:
                    TakeFinish(row);
                    break;
                case RowKind.Forget:
                    Forgotten.UnionWith(ForgetRow.NumbersOf(row));
                    break;
                case RowKind.End:
                    break;
                default:
                    throw restored.Values.Broken(row, $"is of the kind {(int)row.Kind}, which is unknown here. A later version of AnyOrder.Durable may have written it");
            }
        }
        catch (FormatException error)
        {
            throw restored.Values.Broken(row, $"is damaged: {error.Message.TrimEnd('.')}", error);
        }
    }

    private void TakeInput(JournalRow row)
    {
        if (row.Kind == RowKind.Given && !restored.Names.Know(row))
        {
            restored.LostInputs.Add(row.Name!);
            return;
        }

        var (name, codec, _) = restored.Names.Of(row);
        var value = restored.Values.Read(row, codec);

        if (!restored.Inputs.TryAdd(name, (int)row.Number))
        {
            throw restored.Values.Broken(row, $"binds a name that row {restored.Inputs[name]} binds already. The journal is damaged");
        }

        restored.Recollections.Name((int)row.Number, name);

        if (row.Kind == RowKind.Given)
        {
            restored.Given.Add(name, row);
        }
        else
        {
            restored.Answers.Add(name, codec.MakeReply(name, value));
        }
    }

    private void TakeClaim(JournalRow row)
    {
        var (name, codec, isExact) = restored.Names.Of(row);
        var label = row.Label ?? row.Name!;
        var ends = row.Marks.HasFlag(RowMarks.Ends);
        var value = restored.Values.Read(row, codec);
        var binding = codec.MakeBinding(name, value);
        var past = restored.PastOf(label);

        if (row.Marks.HasFlag(RowMarks.Agrees))
        {
            restored.Agreeing.Add(row.Number);
        }
        else
        {
            CheckOnce(row, name);
        }

        if (row.Position != (past?.Claims.Count ?? 0) || past?.HasEnded == true)
        {
            throw OutOfPlace(row, label, past, past?.HasEnded == true);
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

        if (past is null && ends && isExact && moves < (ulong)maxOperations)
        {
            if (!restored.Recollections.ClaimedAndEnded(label, reads, binding, (int)row.Number))
            {
                throw OutOfPlace(row, label, past, hasEnded: true);
            }

            return;
        }

        past ??= restored.MakePast(label);
        past.Claims.Add(row);
        restored.Recollections.Claimed(label, reads, binding, (int)row.Number);

        if (ends)
        {
            End(past, default, value, moves);
        }
    }

    private void TakeFinish(JournalRow row)
    {
        var label = row.Label ?? throw restored.Values.Broken(row, "says that a program ended, and not which");

        var entry = ContentsModule.tryEntry(label, loop.Contents);
        var past = restored.MakePast(label);

        // instances of rules end with claims; where one does not, it is run again
        if (entry is null)
        {
            past.HasEnded = true;
            return;
        }

        var reads = Reads.WithoutMoves(row.Reads, out var moves);
        End(past, reads, restored.Values.Read(row, restored.Values.OfResult(row, entry)), moves);
    }

    private void End(Past past, ReadOnlyMemory<byte> reads, object? result, ulong moves)
    {
        past.HasEnded = true;

        if (moves < (ulong)maxOperations && !_inexact.Contains(past.Label))
        {
            restored.Recollections.Ended(past.Label, reads, result);
            restored.DropPast(past.Label);
        }
    }

    /// <summary>
    /// A run that has the answers of sources at hand may find two claims in another generation than the one that kept them, and repeats itself without what is known. Any other finds out by itself:
    /// of two claims that meet one is new.
    /// </summary>
    private void CheckOnce(JournalRow row, Name name)
    {
        if (remembersNames && !restored.Bound.TryAdd(name, row.Number))
        {
            throw restored.Values.Broken(row, $"binds a name that row {restored.Bound[name]} binds already. The journal is damaged");
        }
    }

    private JournalException OutOfPlace(JournalRow row, string label, Past? past, bool hasEnded) =>
        restored.Values.Broken(
            row,
            $"is claim {row.Position} of {label}, of which {past?.Claims.Count ?? 0} claims came before{(hasEnded ? ", and its end" : "")}. The journal is damaged"
        );
}

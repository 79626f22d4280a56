namespace AnyOrder.Durable.Tests.Journals;

/// <summary>An open run of a journal that may have flaws.</summary>
internal sealed class FlawedRun(FlawedJournal journal, Flaw flaw, FlawedRows rows) : IJournalRun
{
    private readonly List<JournalRow> _page = [];
    private readonly int _before = rows.All.Count;
    private bool _closed;

    private List<JournalRow> All => flaw == Flaw.WritesToTheLastOpened ? journal.LastOpened!.All : rows.All;

    public ValueTask<IReadOnlyList<JournalRow>> ReadAsync(long after, int most, CancellationToken token = default)
    {
        if (flaw != Flaw.TakesAnyPage)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(after);
            ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        }

        token.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_closed, this);
        int skipped = flaw == Flaw.BeginsAnewAfterTheLast && after > All.Count ? 0 : (int)long.Min(after, All.Count);
        IEnumerable<JournalRow> page = All.Skip(skipped).Take(flaw == Flaw.ForgetsMost ? int.MaxValue : most);
        if (flaw == Flaw.UsesPagesAgain)
        {
            JournalRow[] read = [.. page];
            _page.Clear();
            _page.AddRange(read);
            return ValueTask.FromResult<IReadOnlyList<JournalRow>>(_page);
        }

        return ValueTask.FromResult<IReadOnlyList<JournalRow>>(flaw == Flaw.ReversesPages ? [.. page.Reverse()] : [.. page]);
    }

    public ValueTask AppendAsync(IReadOnlyList<JournalRow> rows, CancellationToken token = default)
    {
        if (flaw != Flaw.AddsWhenCanceled)
        {
            token.ThrowIfCancellationRequested();
        }

        ObjectDisposedException.ThrowIf(_closed && flaw != Flaw.WritesWhenClosed, this);
        if (flaw == Flaw.RefusesNoRows)
        {
            ArgumentOutOfRangeException.ThrowIfZero(rows.Count);
        }

        List<JournalRow> added = flaw == Flaw.AddsUpToWhatIsWrong ? All : [];
        long last = flaw == Flaw.CountsFromOneAnew ? All.Count - _before : All.Count;
        for (int i = 0; i < rows.Count; i++)
        {
            JournalRow row = rows[i];
            if (row.Number != last + 1 + i && flaw != Flaw.TakesAnyNumber)
            {
                throw new ArgumentException("The number is wrong.", nameof(rows));
            }

            added.Add(Kept(row));
        }

        if (added != All && !(flaw == Flaw.LosesRowsOfMany && journal.Runs >= 8))
        {
            All.AddRange(added);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        if (!_closed || flaw == Flaw.UnlocksWhenClosedTwice)
        {
            _closed = true;
            rows.IsOpen = flaw == Flaw.NeverUnlocks;
            if (flaw == Flaw.ForgetsWhenClosed)
            {
                rows.All.Clear();
            }
        }

        return ValueTask.CompletedTask;
    }

    private JournalRow Kept(JournalRow row) =>
        flaw switch
        {
            Flaw.TrimsTexts => Copied(row) with { Name = row.Name?.Trim() },
            Flaw.CutsPositions => Copied(row) with { Position = (ushort)row.Position },
            Flaw.TakesNullForEmpty => Copied(row) with { Value = row.Value.GetValueOrDefault().ToArray() },
            Flaw.CutsAtZero => Copied(row) with { Value = row.Value.GetValueOrDefault().ToArray().TakeWhile(one => one != 0).ToArray() },
            Flaw.CutsLongValues => Copied(row) with { Value = row.Value.GetValueOrDefault().ToArray().Take(1_000_000).ToArray() },
            Flaw.KeepsBytesOfCaller => row,
            _ => Copied(row),
        };

    private static JournalRow Copied(JournalRow row) => row with { Value = row.Value is { } value ? value.ToArray() : default(ReadOnlyMemory<byte>?), Reads = row.Reads.ToArray() };
}

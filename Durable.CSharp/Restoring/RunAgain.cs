namespace AnyOrder.Durable;

/// <summary>Finds the programs that ended and have to be run again all the same.</summary>
/// <remarks>
/// A name of the journal knows the text of its key only, not the key: so it cannot start the rule for it. Where an instance of a rule is run again, those
/// who read its name are run again too, and ask for it by a name that does.
/// </remarks>
internal static class RunAgain
{
    public static void Mark(Loop loop, Restored restored, IReadOnlyList<JournalRow> rows, HashSet<long> forgotten)
    {
        var recollections = restored.Recollections;
        recollections.ForgetOpen();

        var again = restored.Pasts.Where(past => IsInstance(past.Label)).Select(past => past.Label).ToHashSet();

        if (again.Count == 0)
        {
            return;
        }

        var dirty = new HashSet<ulong>();
        int known;

        do
        {
            known = again.Count;

            foreach (var row in rows)
            {
                if (forgotten.Contains(row.Number) || row.Kind is not (RowKind.Claim or RowKind.Finish))
                {
                    continue;
                }

                var label = row.Label ?? row.Name!;

                if (!again.Contains(label) && ReadsAny(row, dirty))
                {
                    recollections.Forget(label);
                    again.Add(label);
                }

                if (again.Contains(label) && row.Kind == RowKind.Claim && IsInstance(label))
                {
                    dirty.Add((ulong)row.Number);
                }
            }
        } while (again.Count > known);

        Remember(restored, rows, forgotten, again);

        bool IsInstance(string label) => ContentsModule.tryEntry(label, loop.Contents) is null;
    }

    private static bool ReadsAny(JournalRow row, HashSet<ulong> dirty) => Reads.OfRow(row).Exists(dirty.Contains);

    private static void Remember(Restored restored, IReadOnlyList<JournalRow> rows, HashSet<long> forgotten, HashSet<string> again)
    {
        foreach (var row in rows)
        {
            var label = row.Label ?? row.Name!;

            if (
                row.Kind is RowKind.Claim or RowKind.Finish
                && !forgotten.Contains(row.Number)
                && again.Contains(label)
                && restored.PastOf(label)?.Claims.Any(known => known.Number == row.Number) != true
            )
            {
                var past = restored.MakePast(label);
                past.HasEnded |= row.Kind == RowKind.Finish || row.Marks.HasFlag(RowMarks.Ends);

                if (row.Kind == RowKind.Claim)
                {
                    past.Claims.Add(row);
                }
            }
        }
    }
}

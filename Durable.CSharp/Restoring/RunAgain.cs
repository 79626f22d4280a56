namespace AnyOrder.Durable;

/// <summary>Finds the programs that ended and have to be run again all the same.</summary>
/// <remarks>
/// A name of the journal knows the text of its key only, not the key: so it cannot start the rule for it. Where an instance of a rule is run again, those
/// who read its name are run again too, and ask for it by a name that does.
/// </remarks>
internal static class RunAgain
{
    /// <summary>The instances of rules that made claims and are run again.</summary>
    public static HashSet<string> InstancesOf(Loop loop, Restored restored) =>
        [.. restored.Pasts.Select(past => past.Label).Where(label => IsInstance(loop, label))];

    /// <param name="loop">The loop.</param>
    /// <param name="restored">What is known.</param>
    /// <param name="rows">The rows that count.</param>
    /// <param name="again">The programs that are run again: instances, and then those that had read from them.</param>
    public static void Mark(Loop loop, Restored restored, IReadOnlyList<JournalRow> rows, HashSet<string> again)
    {
        var dirty = new HashSet<ulong>();
        int known;

        do
        {
            known = again.Count;

            foreach (var row in rows)
            {
                if (row.Kind is not (RowKind.Claim or RowKind.Finish))
                {
                    continue;
                }

                var label = row.Label ?? row.Name!;

                if (!again.Contains(label) && ReadsAny(row, dirty))
                {
                    restored.Recollections.Forget(label);
                    again.Add(label);
                }

                if (again.Contains(label) && row.Kind == RowKind.Claim && IsInstance(loop, label))
                {
                    dirty.Add((ulong)row.Number);
                }
            }
        } while (again.Count > known);

        Remember(restored, rows, again);
    }

    private static bool IsInstance(Loop loop, string label) => ContentsModule.tryEntry(label, loop.Contents) is null;

    private static bool ReadsAny(JournalRow row, HashSet<ulong> dirty) => Reads.OfRow(row).Exists(dirty.Contains);

    private static void Remember(Restored restored, IReadOnlyList<JournalRow> rows, HashSet<string> again)
    {
        foreach (var row in rows)
        {
            var label = row.Label ?? row.Name!;

            if (
                row.Kind is RowKind.Claim or RowKind.Finish
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

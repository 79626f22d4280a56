namespace AnyOrder.Durable;

/// <summary>Tells claims that meet in the journal from those that meet in the run.</summary>
internal static class DamageCheck
{
    /// <exception cref="JournalException">Two claims of the journal are on one name, which were never committed both.</exception>
    public static void Check(Restored restored, Outcome outcome)
    {
        foreach (var conflict in outcome.Conflicts)
        {
            var kept = conflict
                .Claims.Select(claim => claim.Row)
                .Where(row => row > 0 && row <= restored.LastNumber && !restored.Agreeing.Contains(row))
                .Order()
                .ToList();

            if (kept.Count > 1)
            {
                throw new JournalException(
                    $"Run {restored.RunId}: row {kept[1]} binds {conflict.Name}, which row {kept[0]} binds already. The journal is damaged."
                );
            }
        }
    }
}

namespace AnyOrder.Durable;

/// <summary>Compares what programs do with what they did.</summary>
internal sealed class ChangedCode(Restored restored, ValueWriter values, RunOptions options)
{
    /// <summary>Compares a claim with the one that the program made at this position before.</summary>
    /// <exception cref="ChangedCodeException">They differ.</exception>
    public void Check(JournalRow before, string label, Claim now)
    {
        if (Difference(before, label, now) is { } difference)
        {
            throw Changed([difference]);
        }
    }

    public CodeDifference? Difference(JournalRow before, string label, Claim now)
    {
        if (before.Name != now.Name.Key || before.Family != now.Name.FamilyKey)
        {
            return new(label, before.Name, $"{label} claimed {before.Name} before, and claims {now.Name} now.");
        }

        var codec = values.CodecOf(now.Name);
        var bytes = values.Write(codec, now.Value, now.Name.Key);

        return IsSame(before, codec, bytes)
            ? null
            : new(label, before.Name, $"{label} claimed {Shown(before.Name!, Before(before))} before, and claims {Shown(before.Name!, now.Value)} now.");
    }

    /// <summary>Whether a value is, to its codec, the one that was kept.</summary>
    public bool IsSame(JournalRow before, ValueCodec codec, ReadOnlyMemory<byte>? now) =>
        before.Value is null || now is null
            ? before.Value is null && now is null
            : restored.Values.SayTheSame(before, codec, now.Value.Span);

    /// <summary>A value, as far as values may be shown.</summary>
    public string Shown(string name, object? value)
    {
        try
        {
            return $"{name} = {options.FormatValue?.Invoke(value) ?? "(a value)"}";
        }
        catch (Exception error)
        {
            // what differs is more worth telling
            return $"{name} = (a value whose formatter threw {error.GetType().Name})";
        }
    }

    /// <summary>What a program that ended has not claimed again.</summary>
    public static CodeDifference? Missing(Past past) =>
        past.Claims.Count > past.Repeated
            ? new(
                past.Label,
                past.Claims[past.Repeated].Name,
                $"{past.Label} claimed {past.Claims[past.Repeated].Name} before, and ends without claiming it now."
            )
            : null;

    /// <summary>A program ended: it must have made all the claims it had made.</summary>
    /// <exception cref="ChangedCodeException">It has not.</exception>
    public void CheckEnd(Past? past)
    {
        if (past is not null && Missing(past) is { } difference)
        {
            throw Changed([difference]);
        }
    }

    /// <summary>The run has come to its end: all that was claimed must have been claimed again.</summary>
    public void CheckEnd(Outcome outcome)
    {
        // where claims met, programs may not have come as far as before
        if (outcome.Conflicts.Count > 0)
        {
            return;
        }

        var differences = restored
            .Pasts.Where(past => past.Claims.Count > past.Repeated)
            .Select(past => (past, program: outcome.Find(past.Label)?.Value))
            .Select(known => new CodeDifference(
                known.past.Label,
                known.past.Claims[known.past.Repeated].Name,
                known.program is null
                    ? $"{known.past.Label} claimed {known.past.Claims[known.past.Repeated].Name} before, and is not run now."
                    : $"{known.past.Label} claimed {known.past.Claims[known.past.Repeated].Name} before, and does not claim it now."
            ))
            .OrderBy(difference => difference.Label, StringComparer.Ordinal)
            .ToList();

        // where a program came to a limit, it and all that wait for it may have been kept from what they did
        if (differences.Count > 0 && !outcome.Programs.Any(program => program.Status.IsExhausted))
        {
            throw Changed(differences);
        }
    }

    private object? Before(JournalRow row)
    {
        var (_, codec, _) = restored.Names.Of(row);
        return restored.Values.Read(row, codec);
    }

    private ChangedCodeException Changed(IReadOnlyList<CodeDifference> differences) =>
        new(
            restored.RunId,
            differences,
            $"Run {restored.RunId}: programs do something else than when the run was begun. "
                + string.Join(" ", differences)
                + " Nothing of it was written. Run it with the code that began it; or verify it, forget what is to be computed anew, and go on; or begin another run."
        );
}

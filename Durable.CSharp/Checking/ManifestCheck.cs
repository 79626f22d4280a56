namespace AnyOrder.Durable;

/// <summary>Finds out before a run goes on whether it is the same run.</summary>
internal static class ManifestCheck
{
    // a list of a million labels is no message
    private const int Shown = 5;

    /// <exception cref="RunMismatchException">It is another one.</exception>
    /// <exception cref="JournalException">It is not, and its rows cannot be read.</exception>
    public static void Check(Loop loop, Manifest now, Restored restored, ValueWriter values, DurableOptions options)
    {
        // code that is the same adds its entries in the same order: then there is nothing to be compared one by one
        if (restored.Manifest is { } then && !then.Span.SequenceEqual(now.ToBytes().Span))
        {
            Check(now, Read(restored, then), restored);
        }

        // rows that cannot be read by another loop are no news
        restored.Failure?.Throw();

        if (restored.Manifest is not null)
        {
            CheckInputs(loop, restored, values, options.Run);
        }
    }

    private static Manifest Read(Restored restored, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Manifest.Of(bytes);
        }
        catch (FormatException error)
        {
            throw new JournalException($"Run {restored.RunId}: {error.Message}", error);
        }
    }

    private static void Check(Manifest now, Manifest then, Restored restored)
    {
        if (then.CodeVersion != now.CodeVersion)
        {
            throw Mismatch(
                restored,
                $"was begun by the code version \"{then.CodeVersion}\", and this is \"{now.CodeVersion}\". Verify the run, and adopt it if nothing differs; or go on with the version that began it"
            );
        }

        var before = then.Labels.ToHashSet();
        var added = now.Labels.Where(label => !before.Contains(label)).ToList();
        before.ExceptWith(now.Labels);

        if (added.Count > 0 || before.Count > 0)
        {
            throw Mismatch(
                restored,
                $"was begun with other entries: {List("only now", added)}{(added.Count > 0 && before.Count > 0 ? "; " : "")}{List("only then", before)}. Another set of programs is another run: begin one under another id; or verify this one, and adopt it"
            );
        }
    }

    private static void CheckInputs(Loop loop, Restored restored, ValueWriter values, RunOptions options)
    {
        var changes = new ChangedCode(restored, values, options);
        var inputs = ContentsModule.inputs(loop.Contents);
        var added = inputs.Where(input => !restored.Given.ContainsKey(input.Name)).Select(input => input.Name.Key).ToList();
        var removed = restored.Given.Keys.Except(inputs.Select(input => input.Name)).Select(name => name.Key).Concat(restored.LostInputs).ToList();

        if (added.Count > 0 || removed.Count > 0)
        {
            throw Mismatch(
                restored,
                $"was begun with other inputs: {List("only now", added)}{(added.Count > 0 && removed.Count > 0 ? "; " : "")}{List("only then", removed)}. Begin another run under another id"
            );
        }

        foreach (var input in inputs)
        {
            var codec = values.CodecOf(input.Name);
            var before = restored.Given[input.Name];

            if (!changes.IsSame(before, codec, values.Write(codec, input.Value, input.Name.Key)))
            {
                throw Mismatch(
                    restored,
                    $"was begun with the input {changes.Shown(input.Name.Key, restored.Values.Read(before, codec))}, and is given {changes.Shown(input.Name.Key, input.Value)} now. Begin another run under another id, or give it what it was begun with"
                );
            }
        }
    }

    private static string List(string when, IReadOnlyCollection<string> labels) =>
        labels.Count == 0
            ? ""
            : $"{when} {string.Join(", ", labels.Order(StringComparer.Ordinal).Take(Shown))}{(labels.Count > Shown ? $" and {labels.Count - Shown} more" : "")}";

    private static RunMismatchException Mismatch(Restored restored, string what) => new(restored.RunId, $"Run {restored.RunId} {what}.");
}

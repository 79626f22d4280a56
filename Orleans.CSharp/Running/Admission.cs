using AnyOrder.Durable;

namespace AnyOrder.Orleans;

/// <summary>What a run may be made of. Clients look before they ask, and silos again: whoever reaches them can ask for anything.</summary>
internal static class Admission
{
    /// <summary>Looks at a run before it is begun.</summary>
    /// <exception cref="ClusterRunException">It is none that a cluster takes.</exception>
    public static void Check(RunDescription run)
    {
        Check(run.RunId, "The id of the run", Limits.Id);
        Check(run.Key, "The key of the loop", Limits.Id);

        if (PartitionJournal.IsOne(run.RunId))
        {
            throw new ClusterRunException($"The id {run.RunId} has a #, by which partitions are told from runs where they are kept. Leave it out.");
        }

        if (run.Arguments.Length > Limits.Arguments)
        {
            throw new ClusterRunException(
                $"Run {run.RunId}: the arguments have {run.Arguments.Length:N0} characters, and {Limits.Arguments:N0} are allowed. Keep what is large where all silos reach it, and say in the arguments where that is."
            );
        }

        if (run.Count is < 1 or > Limits.Partitions)
        {
            throw new ClusterRunException($"Run {run.RunId}: {run.Count:N0} partitions are asked for, and a run has 1 to {Limits.Partitions:N0}.");
        }
    }

    /// <summary>Looks whether a run that is asked for again is the one that was begun under its id.</summary>
    /// <exception cref="ClusterRunException">It is another one.</exception>
    public static void CheckSame(RunDescription begun, RunDescription asked)
    {
        // arguments may be what nobody is to see
        var difference =
            begun.Key != asked.Key ? $"with the loop {begun.Key}, and {asked.Key} is asked for"
            : begun.Count != asked.Count ? $"with {Quantity.Of(begun.Count, "partition", "partitions")}, and {asked.Count} are asked for"
            : begun.Arguments != asked.Arguments ? "with other arguments than it is asked for with"
            : null;

        if (difference is not null)
        {
            throw new ClusterRunException($"Run {begun.RunId} was begun {difference}. Ask for it as it was begun, or begin another run under another id.");
        }
    }

    /// <summary>Looks at a name or a label before it crosses.</summary>
    /// <exception cref="ClusterRunException">It is too long.</exception>
    public static void CheckText(string runId, string text)
    {
        if (text.Length > Limits.Name)
        {
            throw new ClusterRunException($"Run {runId}: the name or label {text[..100]}… has {text.Length:N0} characters, and {Limits.Name:N0} are allowed on a cluster. Make it from something shorter.");
        }
    }

    /// <summary>Looks at a value that has crossed.</summary>
    /// <exception cref="ClusterRunException">It is too large.</exception>
    public static void CheckValue(string runId, Item item, int most)
    {
        if (item.Value?.Length > most)
        {
            throw new ClusterRunException($"Run {runId}: the value of {item.Name} takes {item.Value.Length:N0} bytes, and {most:N0} are allowed here. Let all silos allow the same.");
        }
    }

    private static void Check(string text, string what, int most)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > most)
        {
            throw new ClusterRunException($"{what} has {text?.Length ?? 0:N0} characters, and 1 to {most:N0} are allowed, not all of them white.");
        }
    }
}

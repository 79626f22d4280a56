namespace AnyOrder.Durable;

/// <summary>A program did something else than it did when the run was begun. What the journal holds was not overwritten.</summary>
public sealed class ChangedCodeException : Exception
{
    internal ChangedCodeException(string runId, IReadOnlyList<CodeDifference> differences, string message)
        : base(message) => (RunId, Differences) = (runId, differences);

    /// <summary>The id of the run.</summary>
    public string RunId { get; }

    /// <summary>What differs, by label.</summary>
    public IReadOnlyList<CodeDifference> Differences { get; }
}

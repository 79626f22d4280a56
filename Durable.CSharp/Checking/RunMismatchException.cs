namespace AnyOrder.Durable;

/// <summary>A run cannot go on with this loop: it was begun with another one, or by another version of the code. Nothing was run, and nothing was written.</summary>
public sealed class RunMismatchException : Exception
{
    internal RunMismatchException(string runId, string message)
        : base(message) => RunId = runId;

    /// <summary>The id of the run.</summary>
    public string RunId { get; }
}

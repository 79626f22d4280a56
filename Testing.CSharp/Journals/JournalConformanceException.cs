namespace AnyOrder.Testing;

/// <summary>A journal does not keep a promise. The message says which, what was expected, and what was found.</summary>
public sealed class JournalConformanceException : Exception
{
    internal JournalConformanceException(string promise, string expected, string found, Exception? innerException = null)
        : base($"The journal breaks a promise: {promise}.\n  expected  {expected}\n  found     {found}\nWhat is promised, IJournal and IJournalRun say; this check alone again: JournalConformance.Checks.", innerException) =>
        Promise = promise;

    /// <summary>The promise, as <see cref="JournalCheck.Promise" /> has it.</summary>
    public string Promise { get; }
}

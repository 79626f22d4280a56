namespace AnyOrder.Durable;

/// <summary>The journal of the run is open somewhere else, in this process or another.</summary>
public sealed class JournalLockedException : JournalException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">Which run is locked, and what can be done.</param>
    /// <param name="innerException">What the system threw.</param>
    public JournalLockedException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}

namespace AnyOrder.Durable;

/// <summary>A journal cannot be opened, read or written. What was acknowledged before is kept.</summary>
public class JournalException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What went wrong, with which run, and what can be done.</param>
    /// <param name="innerException">What the database threw.</param>
    public JournalException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}

namespace AnyOrder.Orleans;

/// <summary>An exception that was thrown on another machine: what is known of it is its type and its message.</summary>
public sealed class ElsewhereException : Exception, ITold
{
    internal ElsewhereException(string fullName, string message)
        : base(message) => FullName = fullName;

    /// <summary>The full name of the type of the exception that was thrown.</summary>
    public string FullName { get; }
}

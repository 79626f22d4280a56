namespace AnyOrder.Orleans;

/// <summary>An exception that was thrown on another machine: what is known of it is its type and its message.</summary>
public sealed class ElsewhereException : Exception, ITold
{
    private readonly string _name;

    /// <param name="thrown">What is known of it: see <see cref="Thrown" />.</param>
    internal ElsewhereException(Thrown thrown)
        : base(thrown.Message) => (FullName, _name) = (thrown.FullName, thrown.Name);

    /// <summary>The full name of the type of the exception that was thrown.</summary>
    public string FullName { get; }

    string ITold.Name => _name;
}

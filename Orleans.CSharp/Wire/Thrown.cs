namespace AnyOrder.Orleans;

/// <summary>What a program or a comparer threw, as it crosses: no object of a type that another machine might not have.</summary>
/// <param name="FullName">The full name of the type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Message">The message.</param>
[GenerateSerializer, Immutable]
internal sealed record Thrown(string FullName, string Name, string Message)
{
    public static Thrown Of(Fault fault) => new(fault.FullName, fault.Name, fault.Message);

    public Fault ToFault() => new(new ElsewhereException(this));
}

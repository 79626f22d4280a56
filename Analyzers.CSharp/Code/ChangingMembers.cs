using Microsoft.CodeAnalysis;

namespace AnyOrder.Analyzers;

/// <summary>Members of the framework that give something else in every run.</summary>
internal sealed class ChangingMembers
{
    /// <summary>Members by type; a type without any is meant as a whole.</summary>
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["System.DateTime"] = ["Now", "UtcNow", "Today"],
        ["System.DateTimeOffset"] = ["Now", "UtcNow"],
        ["System.Diagnostics.Stopwatch"] = [],
        ["System.Environment"] = ["TickCount", "TickCount64"],
        ["System.Guid"] = ["NewGuid", "CreateVersion7"],
        ["System.IO.Path"] = ["GetRandomFileName"],
        ["System.Random"] = [],
        ["System.Security.Cryptography.RandomNumberGenerator"] = [],
        ["System.TimeProvider"] = ["GetUtcNow", "GetLocalNow", "GetTimestamp"],
    };

    private readonly Dictionary<ISymbol, string[]> members = new(SymbolEqualityComparer.Default);

    public ChangingMembers(Compilation compilation)
    {
        foreach (var entry in Names)
        {
            if (compilation.GetTypeByMetadataName(entry.Key) is { } type)
            {
                members.Add(type, entry.Value);
            }
        }
    }

    public bool Contains(ISymbol member)
    {
        // new Random(42) is the same in every run
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: false })
        {
            return false;
        }
        // types derived from these change as they do
        for (var type = member.ContainingType; type is not null; type = type.BaseType)
        {
            if (members.TryGetValue(type, out var names))
            {
                return names.Length == 0 || names.Contains(member.Name);
            }
        }
        return false;
    }
}

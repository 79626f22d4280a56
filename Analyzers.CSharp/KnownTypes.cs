using Microsoft.CodeAnalysis;

namespace AnyOrder.Analyzers;

/// <summary>The types of the library that rules speak of, looked up once for a compilation.</summary>
internal sealed class KnownTypes(Compilation compilation, INamedTypeSymbol program)
{
    private readonly INamedTypeSymbol? awaiter = compilation.GetTypeByMetadataName("AnyOrder.IProgramAwaiter");
    private readonly INamedTypeSymbol? loop = compilation.GetTypeByMetadataName("AnyOrder.Loop");
    private readonly INamedTypeSymbol? outcome = compilation.GetTypeByMetadataName("AnyOrder.Outcome");
    private readonly INamedTypeSymbol? linq = compilation.GetTypeByMetadataName("AnyOrder.ProgramLinq");
    private readonly INamedTypeSymbol? checks = compilation.GetTypeByMetadataName("AnyOrder.Testing.OrderIndependence");
    private readonly INamedTypeSymbol? words = compilation.GetTypeByMetadataName("AnyOrder.Programs");

    /// <summary>Nothing when the compilation does not refer to the library.</summary>
    public static KnownTypes? In(Compilation compilation) =>
        compilation.GetTypeByMetadataName("AnyOrder.Program`1") is { } program ? new KnownTypes(compilation, program) : null;

    public bool IsProgram(ITypeSymbol? type) => Derives(type, program);

    public bool IsLoop(ITypeSymbol? type) => Derives(type, loop);

    public bool IsOutcome(ITypeSymbol? type) => Derives(type, outcome);

    /// <summary>Whether an await of it goes on when a program is run.</summary>
    public bool IsProgramAwaiter(ITypeSymbol type) => type.AllInterfaces.Any(implemented => Same(implemented, awaiter));

    /// <summary>Whether the method is one of those that programs are written with.</summary>
    public bool IsWord(IMethodSymbol method) => Same(method.ContainingType, linq) || Same(method.ContainingType, words);

    /// <summary>Whether the method fails by itself, and gives an outcome for those who want to know more.</summary>
    public bool IsCheck(IMethodSymbol method) => Same(method.ContainingType, checks);

    private static bool Derives(ITypeSymbol? type, INamedTypeSymbol? ancestor)
    {
        while (type is not null && !Same(type.OriginalDefinition, ancestor))
        {
            type = type.BaseType;
        }
        return type is not null;
    }

    private static bool Same(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);
}

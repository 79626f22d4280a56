using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AnyOrder.Analyzers;

/// <summary>A rule about programs: silent where the library is not referred to, and in generated code.</summary>
public abstract class ProgramRule : DiagnosticAnalyzer
{
    private protected const string Category = "AnyOrder";

    private protected abstract DiagnosticDescriptor Descriptor { get; }

    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownTypes.In(start.Compilation) is { } types)
            {
                Register(start, types);
            }
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, KnownTypes types);

    private protected Diagnostic At(SyntaxNode place, params object[] arguments) =>
        Diagnostic.Create(Descriptor, place.GetLocation(), arguments);
}

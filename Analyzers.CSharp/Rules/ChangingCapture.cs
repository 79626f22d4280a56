using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AnyOrder.Analyzers;

/// <summary>AO0002: a program captures a variable that is another by the time the program runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChangingCapture : ProgramRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        "AO0002",
        "A program captures a variable that changes",
        "The program captures '{0}', which is assigned again after its declaration: copy it into a local of its own first",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    private protected override DiagnosticDescriptor Descriptor => Rule;

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterOperationBlockAction(member => Analyze(member, types));

    private void Analyze(OperationBlockAnalysisContext context, KnownTypes types)
    {
        var captured = context
            .OperationBlocks.SelectMany(block => block.Descendants())
            .Where(operation => Variable(operation) is { } variable && IsCaptured(operation, variable, types))
            .ToList();
        if (captured.Count == 0)
        {
            return;
        }

        var assigned = Assigned.In(context.OperationBlocks);
        foreach (var use in captured.Where(operation => assigned.Contains(Variable(operation)!)))
        {
            context.ReportDiagnostic(At(use.Syntax, Variable(use)!.Name));
        }
    }

    private static ISymbol? Variable(IOperation operation) =>
        operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };

    /// <summary>Whether part of a program stands between the variable's own function and this use of it.</summary>
    private static bool IsCaptured(IOperation use, ISymbol variable, KnownTypes types) =>
        !ProgramCode.IsOnlyNamed(use)
        && ProgramCode
            .Around(use)
            .TakeWhile(function => !SymbolEqualityComparer.Default.Equals(ProgramCode.SymbolOf(function), variable.ContainingSymbol))
            .Any(function => ProgramCode.IsPart(function, types));
}

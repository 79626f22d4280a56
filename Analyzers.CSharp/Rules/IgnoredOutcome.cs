using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AnyOrder.Analyzers;

/// <summary>AO0004: nobody asks how a run ended. A run that failed does not throw, so nobody hears of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredOutcome : ProgramRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        "AO0004",
        "The outcome of a run is ignored",
        "The outcome of '{0}' is ignored, and a run that failed does not throw: ask the outcome, or end with .EnsureResolved()",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    private protected override DiagnosticDescriptor Descriptor => Rule;

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterOperationAction(statement => Analyze(statement, types), OperationKind.ExpressionStatement);

    private void Analyze(OperationAnalysisContext context, KnownTypes types)
    {
        var statement = (IExpressionStatementOperation)context.Operation;
        if (Dropped.Call(statement) is { } call && types.IsOutcome(call.Type) && !types.IsCheck(call.TargetMethod))
        {
            context.ReportDiagnostic(At(statement.Operation.Syntax, call.TargetMethod.Name));
        }
    }
}

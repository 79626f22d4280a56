using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AnyOrder.Analyzers;

/// <summary>AO0005: a method that is no program awaits one, which has no result there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AwaitOutside : ProgramRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        "AO0005",
        "A program is awaited outside a program",
        "Awaiting a program throws here, in a function that does not return one: put it into a loop, run the loop and ask the outcome",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    private protected override DiagnosticDescriptor Descriptor => Rule;

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Await);

    private void Analyze(OperationAnalysisContext context, KnownTypes types)
    {
        if (
            context.Operation.Syntax is AwaitExpressionSyntax syntax
            && context.Operation.SemanticModel!.GetAwaitExpressionInfo(syntax).GetAwaiterMethod is { } method
            && types.IsProgramAwaiter(method.ReturnType)
            && !ProgramCode.IsAsyncProgram(ProgramCode.FunctionOf(context.Operation, context.ContainingSymbol), types)
        )
        {
            context.ReportDiagnostic(At(syntax));
        }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AnyOrder.Analyzers;

/// <summary>AO0001: a program awaits a task. The compiler refuses it too, in words that say nothing of programs, and only in a build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForeignAwait : ProgramRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        "AO0001",
        "A program awaits something that is no program",
        "A program can await programs only, not {0}: load the value outside and give it to the loop, loop.Given(name, value)",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    private protected override DiagnosticDescriptor Descriptor => Rule;

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types) =>
        context.RegisterOperationAction(
            operation => Analyze(operation, types),
            OperationKind.Await,
            OperationKind.Loop,
            OperationKind.Using,
            OperationKind.UsingDeclaration
        );

    private void Analyze(OperationAnalysisContext context, KnownTypes types)
    {
        if (
            Awaited(context.Operation, types) is var (place, what)
            && ProgramCode.IsAsyncProgram(ProgramCode.FunctionOf(context.Operation, context.ContainingSymbol), types)
        )
        {
            context.ReportDiagnostic(At(place, what));
        }
    }

    /// <summary>Where something foreign is awaited, and what it is.</summary>
    private static (SyntaxNode Place, string What)? Awaited(IOperation operation, KnownTypes types) =>
        (operation, operation.Syntax) switch
        {
            (IAwaitOperation awaited, AwaitExpressionSyntax syntax) when IsForeign(awaited, syntax, types) => (
                syntax,
                $"a {awaited.Operation.Type?.ToMinimalDisplayString(awaited.SemanticModel!, syntax.SpanStart)}"
            ),
            (IForEachLoopOperation { IsAsynchronous: true }, CommonForEachStatementSyntax each) => (each.Expression, "a stream"),
            (IUsingOperation { IsAsynchronous: true } used, _) => (used.Resources.Syntax, "a disposal"),
            (IUsingDeclarationOperation { IsAsynchronous: true }, LocalDeclarationStatementSyntax local) => (local.Declaration, "a disposal"),
            _ => null,
        };

    private static bool IsForeign(IAwaitOperation awaited, AwaitExpressionSyntax syntax, KnownTypes types)
    {
        var info = awaited.SemanticModel!.GetAwaitExpressionInfo(syntax);
        return info.IsDynamic || info.GetAwaiterMethod is { } method && !types.IsProgramAwaiter(method.ReturnType);
    }
}

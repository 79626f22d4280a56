using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AnyOrder.Analyzers;

/// <summary>AO0006: a program or a loop is made, and nothing has it. Both are values: making one does nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedProgram : ProgramRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        "AO0006",
        "A program or a loop is made and dropped",
        "'{0}' gives a new {1} and does nothing else: {2}",
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
        if (Dropped.Call(statement) is not { } call)
        {
            return;
        }

        var name = call.TargetMethod.Name;
        if (types.IsLoop(call.Type))
        {
            context.ReportDiagnostic(At(statement.Operation.Syntax, name, "loop", "keep the loop it gives"));
        }
        else if (types.IsProgram(call.Type) && !IsReportedByCompiler(call, context.ContainingSymbol))
        {
            context.ReportDiagnostic(At(statement.Operation.Syntax, name, "program", "add it to a loop, or await it in an async program"));
        }
    }

    /// <summary>Whether the compiler says that the call is not awaited (CS4014).</summary>
    private static bool IsReportedByCompiler(IInvocationOperation call, ISymbol member) =>
        call.TargetMethod.IsAsync
        || ProgramCode.FunctionOf(call, member) is { IsAsync: true }
            && !call
                .SemanticModel!.LookupSymbols(call.Syntax.SpanStart, call.Type, "GetAwaiter", includeReducedExtensionMethods: true)
                .IsEmpty;
}

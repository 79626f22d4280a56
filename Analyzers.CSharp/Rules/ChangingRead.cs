using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AnyOrder.Analyzers;

/// <summary>AO0003: a program reads the clock, or something else that is another in every run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChangingRead : ProgramRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        "AO0003",
        "A program reads what differs between runs",
        "'{0}' differs from run to run: give its value to the loop as an input, loop.Given(name, value), and get the name",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    private protected override DiagnosticDescriptor Descriptor => Rule;

    private protected override void Register(CompilationStartAnalysisContext context, KnownTypes types)
    {
        var changing = new ChangingMembers(context.Compilation);
        context.RegisterOperationAction(
            operation => Analyze(operation, types, changing),
            OperationKind.FieldReference,
            OperationKind.Invocation,
            OperationKind.MethodReference,
            OperationKind.ObjectCreation,
            OperationKind.PropertyReference
        );
    }

    private void Analyze(OperationAnalysisContext context, KnownTypes types, ChangingMembers changing)
    {
        if (
            Member(context.Operation) is { } member
            && changing.Contains(member)
            && !ProgramCode.IsOnlyNamed(context.Operation)
            && ProgramCode.Holds(context.Operation, context.ContainingSymbol, types)
        )
        {
            var owner = member.ContainingType.Name;
            context.ReportDiagnostic(
                At(context.Operation.Syntax, member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? $"new {owner}" : $"{owner}.{member.Name}")
            );
        }
    }

    private static ISymbol? Member(IOperation operation) =>
        operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            IMemberReferenceOperation reference => reference.Member,
            _ => null,
        };
}

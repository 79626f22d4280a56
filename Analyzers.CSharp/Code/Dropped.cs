using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AnyOrder.Analyzers;

/// <summary>Calls whose value nothing uses.</summary>
internal static class Dropped
{
    /// <summary>The call that the statement is, if it makes a value: one that only gives back what it was given is no loss.</summary>
    public static IInvocationOperation? Call(IExpressionStatementOperation statement) =>
        Last(statement.Operation) is IInvocationOperation { TargetMethod.OriginalDefinition.ReturnType: not ITypeParameterSymbol } call
            ? call
            : null;

    /// <summary>What is carried out last in <c>a?.B()</c>.</summary>
    private static IOperation Last(IOperation operation) =>
        operation is IConditionalAccessOperation access ? Last(access.WhenNotNull) : operation;
}

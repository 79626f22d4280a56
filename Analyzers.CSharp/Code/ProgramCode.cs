using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AnyOrder.Analyzers;

/// <summary>Tells what runs as part of a program from what only makes one.</summary>
internal static class ProgramCode
{
    /// <summary>Whether the operation stands in a function that a run calls, however deep.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="member">The member it stands in.</param>
    /// <param name="types">The types of the library.</param>
    public static bool Holds(IOperation operation, ISymbol member, KnownTypes types) =>
        IsAsyncProgram(member as IMethodSymbol, types) || Around(operation).Any(function => IsPart(function, types));

    /// <summary>Lambdas and local functions around the operation, from the inside out.</summary>
    public static IEnumerable<IOperation> Around(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (SymbolOf(at) is not null)
            {
                yield return at;
            }
        }
    }

    /// <summary>The method, lambda or local function whose body the operation is in.</summary>
    public static IMethodSymbol? FunctionOf(IOperation operation, ISymbol member) =>
        Around(operation).Select(SymbolOf).FirstOrDefault() ?? member as IMethodSymbol;

    public static IMethodSymbol? SymbolOf(IOperation function) =>
        function switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            ILocalFunctionOperation local => local.Symbol,
            _ => null,
        };

    /// <summary>Whether a lambda or a local function is part of a program.</summary>
    public static bool IsPart(IOperation function, KnownTypes types) =>
        IsAsyncProgram(SymbolOf(function), types) || function is IAnonymousFunctionOperation lambda && IsPart(lambda, types);

    // Match calls what it is given at once, and need not make a program
    private static bool IsPart(IAnonymousFunctionOperation lambda, KnownTypes types) =>
        Receiver(lambda) is { } receiver && types.IsWord(receiver)
            ? types.IsProgram(receiver.OriginalDefinition.ReturnType)
            : types.IsProgram(lambda.Symbol.ReturnType);

    public static bool IsAsyncProgram(IMethodSymbol? function, KnownTypes types) =>
        function is { IsAsync: true } && types.IsProgram(function.ReturnType);

    /// <summary>Whether only the name is asked for, as in <c>nameof(x)</c>.</summary>
    public static bool IsOnlyNamed(IOperation reference)
    {
        var at = reference.Parent;
        while (at is IMemberReferenceOperation)
        {
            at = at.Parent;
        }
        return at is INameOfOperation;
    }

    /// <summary>The method a lambda is handed to; the clauses of a query are such lambdas.</summary>
    private static IMethodSymbol? Receiver(IAnonymousFunctionOperation lambda) =>
        lambda.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } }
            ? call.TargetMethod
            : null;
}

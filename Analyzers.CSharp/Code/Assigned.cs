using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AnyOrder.Analyzers;

/// <summary>Which variables are assigned anywhere other than where they are declared.</summary>
internal static class Assigned
{
    public static HashSet<ISymbol> In(ImmutableArray<IOperation> blocks) =>
        new(blocks.SelectMany(block => block.DescendantsAndSelf()).SelectMany(Written), SymbolEqualityComparer.Default);

    private static IEnumerable<ISymbol> Written(IOperation operation) =>
        operation switch
        {
            // also x += 1, x ??= y and (x, y) = (y, x)
            IAssignmentOperation assignment => Variables(assignment.Target),
            IIncrementOrDecrementOperation step => Variables(step.Target),
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => Variables(argument.Value),
            // ref int alias = ref x
            IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } alias when alias.GetVariableInitializer() is { } initializer =>
                Variables(initializer.Value),
            _ => [],
        };

    private static IEnumerable<ISymbol> Variables(IOperation target) =>
        target switch
        {
            ILocalReferenceOperation { IsDeclaration: false } local => [local.Local],
            IParameterReferenceOperation parameter => [parameter.Parameter],
            ITupleOperation tuple => tuple.Elements.SelectMany(Variables),
            // a part of a structure: the variable is another value than before
            IMemberReferenceOperation { Instance: { Type.IsValueType: true } whole } => Variables(whole),
            _ => [],
        };
}

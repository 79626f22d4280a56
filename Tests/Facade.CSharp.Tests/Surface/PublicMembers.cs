using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.FSharp.Core;

namespace AnyOrder.Tests;

/// <summary>What others can use of an assembly, by the ids that documentation has for it; overloads have one id.</summary>
public static class PublicMembers
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Ids(Type type) => [$"T:{Id(type)}", .. Members(type)];

    /// <summary>Whether the compiler made the type: what holds extension members, or the cases of a union.</summary>
    public static bool IsMade(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.DeclaringType is { } outer && IsUnion(outer);

    private static IEnumerable<string> Members(Type type) =>
        [
            .. type.GetConstructors(Declared).Where(made => IsWritten(made) && !IsRecord(type) && !type.IsDelegate()).Select(_ => $"M:{Id(type)}.#ctor"),
            .. type.GetMethods(Declared).Where(IsWritten).Select(method => $"M:{Id(type)}.{method.Name}{Arity(method)}"),
            .. type.GetProperties(Declared).Where(IsWritten).Select(property => $"P:{Id(type)}.{property.Name}"),
            .. type.GetFields(Declared).Where(field => field.IsPublic && !field.IsSpecialName).Select(field => $"F:{Id(type)}.{field.Name}"),
        ];

    private static bool IsDelegate(this Type type) => type.IsAssignableTo(typeof(Delegate));

    private static bool IsUnion(Type type) => Kind(type) == SourceConstructFlags.SumType;

    private static bool IsRecord(Type type) => Kind(type) == SourceConstructFlags.RecordType;

    private static SourceConstructFlags? Kind(MemberInfo member) =>
        member.GetCustomAttribute<CompilationMappingAttribute>()?.SourceConstructFlags & SourceConstructFlags.KindMask;

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    // the compiler makes a constructor that copies, for a record
    private static bool IsWritten(ConstructorInfo made) => IsVisible(made) && !made.IsDefined(typeof(CompilerGeneratedAttribute));

    // what overrides or implements says what it is where it was first declared
    private static bool IsWritten(MethodInfo method) =>
        IsVisible(method)
        && !method.IsSpecialName
        && !method.IsDefined(typeof(CompilerGeneratedAttribute))
        && method.GetBaseDefinition() == method
        && !(method.IsVirtual && method.IsFinal);

    private static bool IsWritten(PropertyInfo property) =>
        property.GetAccessors(nonPublic: true).Any(accessor => IsVisible(accessor) && accessor.GetBaseDefinition() == accessor && !(accessor.IsVirtual && accessor.IsFinal))
        && !property.IsDefined(typeof(CompilerGeneratedAttribute));

    private static string Id(Type type) => type.FullName!.Replace('+', '.');

    private static string Arity(MethodInfo method) => method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";
}

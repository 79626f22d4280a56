using System.Reflection;

namespace AnyOrder.Tests;

/// <summary>The types that a caller meets in the public signatures of a type: its bases, its members, and what those are made of.</summary>
public static class Signatures
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Every place where a type of the namespace appears, as text.</summary>
    public static IEnumerable<string> Mentions(Type type, string foreignNamespace) =>
        from place in Places(type)
        from part in Parts(place.Type)
        where $"{part.Namespace}.".StartsWith(foreignNamespace + ".", StringComparison.Ordinal)
        select $"{type.Name}, {place.Where}: {part.Name}";

    private static IEnumerable<(string Where, Type? Type)> Places(Type type) =>
        [
            ("base", type.BaseType),
            .. type.GetInterfaces().Select(contract => ("interface", contract)),
            .. Constraints(type.GetGenericArguments()),
            .. type.GetConstructors(Declared).Where(IsVisible).SelectMany(Parameters),
            .. type.GetMethods(Declared)
                .Where(IsVisible)
                .SelectMany(method =>
                    Parameters(method)
                        .Append((method.Name, method.ReturnType))
                        .Concat(Constraints(method.IsGenericMethod ? method.GetGenericArguments() : []))
                ),
            .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(field => (field.Name, field.FieldType)),
        ];

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static IEnumerable<(string, Type?)> Parameters(MethodBase method) =>
        method.GetParameters().Select(parameter => (method.Name, (Type?)parameter.ParameterType));

    private static IEnumerable<(string, Type?)> Constraints(Type[] parameters) =>
        from parameter in parameters
        where parameter.IsGenericParameter
        from constraint in parameter.GetGenericParameterConstraints()
        select (parameter.Name, (Type?)constraint);

    private static IEnumerable<Type> Parts(Type? type) =>
        type is null ? []
        : type.HasElementType ? Parts(type.GetElementType())
        : [type, .. type.GetGenericArguments().Where(part => !part.IsGenericParameter).SelectMany(Parts)];
}
